"""Grade a class: right, wrong or not answered, for each student and each exercise.

python -m build_tools.grading FOLDER

A copy's answer cells, and nothing else of it, run in a sandbox (``sandbox``, ``desk``), behind the
source's own cells (``chapter``). The check runs outside, in the teacher's process (``examine``).
It asks the sandbox for values, and for those of functions and models where that is the answer
(``remote``); what comes back is numbers and text (``wire``), never objects and never a verdict. So
code that prints "right", redefines the checks or writes to the pipe itself changes what it
answers, and not how that is judged.
"""
