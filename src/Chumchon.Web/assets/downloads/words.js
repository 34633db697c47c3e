/** The words of downloads, in the page's language, from the JSON block the server wrote. */
export const words = JSON.parse(document.getElementById('download-words').textContent);
