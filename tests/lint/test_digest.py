"""What the cache takes for the code that checks."""

import subprocess
import sys

from cjm.lint.digest import ROOMS


def test_every_folder_of_the_code_that_checks_counts() -> None:
    code = (
        "import sys; from cjm.lint import fresh; from cjm.lint.catalogue import rules; rules(); "
        "print(*{'/'.join(m.__spec__.parent.split('.')[1:]) for n, m in sys.modules.items() if n.split('.')[0] == 'cjm'}, sep=',')"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(ran.stdout.strip().split(",")) - set(ROOMS) == set()
