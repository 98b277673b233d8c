"""Speed, measured and printed; never asserted. `python -m bench` runs all, `python -m bench coder` one."""
