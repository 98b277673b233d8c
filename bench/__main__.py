"""Run the benches named on the command line, or all."""

import sys

from bench import clean, coder, layouts, record

BENCHES = {
    "clean": clean.main,
    "coder": coder.main,
    "layouts": layouts.main,
    "record": record.main,
}  # the others take files or numbers and are called by their module: clusters, copies, origins, silence, site, whole


def main() -> int:
    """Run them; exit 2 for an unknown name."""
    names = sys.argv[1:] or list(BENCHES)
    unknown = [name for name in names if name not in BENCHES]
    if unknown:
        print(f"bench: no {', '.join(unknown)}; there are {', '.join(BENCHES)}", file=sys.stderr)
        return 2
    for name in names:
        BENCHES[name]()
    return 0


sys.exit(main())
