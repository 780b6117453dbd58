export * from './capabilities';
export * from './family';
export * from './field';
export * from './port';
export * from './random';
export * from './run-engine';
export * from './spec';
