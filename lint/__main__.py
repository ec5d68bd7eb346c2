"""python -m lint"""

import sys

from lint.cli import main

if __name__ == "__main__":
    sys.exit(main())
