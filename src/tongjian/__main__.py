"""`python -m tongjian`: the same program as the `tongjian` command."""

from tongjian.cli import main

if __name__ == "__main__":
    main()
