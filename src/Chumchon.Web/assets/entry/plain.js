/** A name as it is searched and compared: without spaces, whatever its width and case. */
export const plain = text => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
