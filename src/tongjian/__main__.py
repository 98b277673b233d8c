"""`python -m tongjian`: the same program as the `tongjian` command."""

from tongjian.entry import main

if __name__ == "__main__":
    main()
