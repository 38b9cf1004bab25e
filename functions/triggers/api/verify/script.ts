/** Runs in the reader's browser: hashes the chosen file there and says whether it is the verified document. */
export const HASH_SCRIPT = `
const input = document.getElementById('file');
const out = document.getElementById('result');
input.addEventListener('change', async () => {
  const file = input.files[0];
  if (!file) { out.textContent = ''; return; }
  out.textContent = 'Calculando la huella de ' + file.name + '…';
  if (!(crypto && crypto.subtle)) { out.textContent = 'Este navegador no puede calcular la huella en una conexión sin cifrar. Compárela con otra herramienta.'; return; }
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  const hex = Array.from(new Uint8Array(digest), (b) => b.toString(16).padStart(2, '0')).join('');
  const same = hex === out.dataset.sha256;
  out.className = same ? 'box good' : 'box bad';
  out.textContent = same
    ? '✓ Coincide: ' + file.name + ' es exactamente el documento verificado.'
    : '⚠ No coincide: ' + file.name + ' no es el documento verificado, o fue modificado. Su huella es ' + hex + '.';
});
`;
