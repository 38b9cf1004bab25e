/** A reader that is not ours, with nothing but Python: whoever receives the expediente can check it alone. */
export const VERIFIER = `#!/usr/bin/env python3
"""Comprueba este expediente sin instalar nada: python3 00-verificar.py

1. Cada archivo tiene la huella SHA-256 que dice 00-manifiesto.json y no sobra ninguno.
2. En cada archivo .jsonl del registro, la huella de cada hecho es SHA-256(huella previa + texto del hecho)
   y la previa es la del hecho anterior. La del primero es vacía.
"""
import hashlib, json, pathlib, sys

raiz = pathlib.Path(__file__).resolve().parent
manifiesto = json.loads((raiz / "00-manifiesto.json").read_text(encoding="utf-8"))
fallas, hechos, cadenas = [], 0, 0

for archivo in manifiesto["archivos"]:
    ruta = raiz / archivo["archivo"]
    if not ruta.is_file():
        fallas.append("Falta " + archivo["archivo"])
    elif hashlib.sha256(ruta.read_bytes()).hexdigest() != archivo["sha256"]:
        fallas.append("No es el archivo original: " + archivo["archivo"])

conocidos = {archivo["archivo"] for archivo in manifiesto["archivos"]}
for ruta in sorted(raiz.rglob("*")):
    nombre = ruta.relative_to(raiz).as_posix()
    if ruta.is_file() and nombre not in conocidos and not nombre.startswith("00-"):
        fallas.append("Sobra " + nombre)

for ruta in sorted((raiz / "10-registro").glob("*.jsonl")):
    cadenas += 1
    anterior, version = "", 0
    for linea in ruta.read_text(encoding="utf-8").splitlines():
        dato = json.loads(linea)
        hechos += 1
        version += 1
        calculada = hashlib.sha256((anterior + dato["hecho"]).encode("utf-8")).hexdigest()
        if dato["previa"] != anterior or dato["huella"] != calculada or json.loads(dato["hecho"])["version"] != version:
            fallas.append("%s: la cadena se rompe en el hecho %d" % (ruta.name, version))
            break
        anterior = dato["huella"]

for falla in fallas:
    print(falla)
if fallas:
    sys.exit(1)
print("Expediente íntegro: %d archivos, %d hechos en %d cadenas." % (len(conocidos), hechos, cadenas))
`;
