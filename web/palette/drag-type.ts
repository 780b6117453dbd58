/** Under this name a dragged node type lies on the clipboard of a drag. */
export const paletteType = 'application/x-dramatis-node';
