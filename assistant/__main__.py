"""``python -m assistant`` is ``ftm-coach``."""

import sys

from assistant.cli.main import main

sys.exit(main())
