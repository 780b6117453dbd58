interface Registered {
  method: string;
  path: string;
}

/** Which methods an address answers to, by the routes there are; empty when it is no address of ours. */
export function allowedMethods(routes: readonly Registered[], pathname: string): string[] {
  const parts = pathname.split('/');
  const fits = ({ path }: Registered) => {
    const pattern = path.split('/');
    return (
      pattern.length === parts.length &&
      pattern.every((piece, index) => piece.startsWith(':') || piece === parts[index])
    );
  };
  const named = routes.filter(({ method, path }) => method !== 'ALL' && !path.includes('*'));
  return [...new Set(named.filter(fits).map(({ method }) => method))].sort();
}
