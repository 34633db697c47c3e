const kilo = 1024;

/** 48 KB, 1.2 MB. */
export const sizeWords = bytes => bytes < kilo * kilo
  ? `${Math.max(1, Math.round(bytes / kilo))} KB`
  : `${(bytes / kilo / kilo).toFixed(1)} MB`;

/** 0:07, 12:40. */
export function timeWords(milliseconds) {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
