// Runs before the first paint, so that a page in the dark theme never flashes white. It is a file of
// its own because the content policy allows no inline script. The key is the one Mantine keeps.
(() => {
  let kept = null;
  try {
    kept = window.localStorage.getItem('dramatis-color-scheme');
  } catch {
    // Storage may be switched off; the system's choice decides then.
  }
  const isDark =
    kept === 'dark' ||
    (kept !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.mantineColorScheme = isDark ? 'dark' : 'light';
})();
