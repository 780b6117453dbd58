/** The mark: an arch, a curtain, a light on one head. Decorative beside the name. */
export function BrandMark({ sizePx = 24 }: { sizePx?: number }) {
  return (
    <svg width={sizePx} height={sizePx * 1.15} viewBox="0 0 26 30" aria-hidden="true">
      <path d="M1 30V13a12 12 0 0 1 24 0v17z" fill="var(--dr-curtain-fill)" />
      <path d="M7 30V14.2a6 6 0 0 1 12 0V30z" fill="var(--dr-paper-page)" />
      <path d="M13 13.5 17.4 30H8.6z" fill="var(--dr-limelight-fill)" />
      <circle cx="13" cy="13.6" r="2.5" fill="var(--dr-ink-strong)" />
    </svg>
  );
}
