"""Try the README's two commands where nothing is installed: a bare Debian 12 with Python, in a temporary folder.

    python3 packaging/dev.py bare            as root; debootstrap and unshare must be there
    python3 packaging/dev.py bare --keep     leave the tree to look at

What is committed is tried. The tree gets this machine's own road to packages (apt's and pip's settings, proxies,
certificates, folders with packages) and nothing else of it.
"""

import ast
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RELEASE = "bookworm"
CHECKOUT = "/srv/voordeur"
CERTIFICATES = "/etc/ssl/certs/ca-certificates.crt"
CARRIED = ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")

# What is run, what that shows, and in how many seconds.
TRIES = [
    ("set-up and first start", "python3 packaging/dev.py run", 120.0),
    ("next start", "python3 packaging/dev.py run", 2.0),
    ("all tests", "CI=true bash .ci/run", None),
]


def mirror() -> list[str]:
    """Answer where this machine gets the release from; debootstrap knows a place itself otherwise."""
    command = ["apt-get", "indextargets", "--format", "$(RELEASE) $(SITE)", "Created-By: Packages"]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    return [line.split()[1] for line in lines if line.split()[0] == RELEASE][:1]


def make_tree(tree: Path) -> None:
    """Put a bare Debian with Python in `tree`, and the committed checkout in it."""
    command = ["debootstrap", "--variant=minbase", "--include=python3,ca-certificates", RELEASE, str(tree), *mirror()]
    if subprocess.run(command, check=False, stdout=subprocess.DEVNULL).returncode:
        log = tree / "debootstrap" / "debootstrap.log"
        sys.exit(log.read_text("utf-8")[-2000:] if log.exists() else "debootstrap failed")
    dump = ["apt-config", "dump", "--format", '%F "%v";%n', "Acquire"]
    settings = subprocess.run(dump, capture_output=True, text=True, check=True).stdout
    (tree / "etc/apt/apt.conf.d/99machine").write_text(settings, "utf-8")
    for name in ("/etc/resolv.conf", "/etc/hosts", CERTIFICATES):
        if Path(name).exists():
            shutil.copyfile(name, tree / name.lstrip("/"))
    checkout = tree / CHECKOUT.lstrip("/")
    checkout.mkdir(parents=True)
    archive = subprocess.run(["git", "archive", "HEAD"], cwd=ROOT, capture_output=True, check=True).stdout
    subprocess.run(["tar", "-x", "-C", str(checkout)], input=archive, check=True)


def settings() -> dict[str, str]:
    """Answer the environment that leads to packages: proxies, certificates, and pip's settings as variables."""
    found = {name: os.environ[name] for name in CARRIED if name in os.environ}
    found |= {name: value for name, value in os.environ.items() if name.lower().endswith("_proxy")}
    pip = subprocess.run([sys.executable, "-m", "pip", "config", "list"], capture_output=True, text=True, check=False)
    for line in pip.stdout.splitlines():
        key, _, value = line.partition("=")
        if key.startswith(("global.", "install.")):
            found["PIP_" + key.partition(".")[2].upper().replace("-", "_")] = str(ast.literal_eval(value))
    return found | {name: value for name, value in os.environ.items() if name.startswith("PIP_")}


def places(variables: dict[str, str]) -> Iterator[Path]:
    """Answer the files and folders of this machine that the settings name."""
    for word in " ".join(variables.values()).split():
        path = Path(word.removeprefix("file://"))
        if path.is_absolute() and path.exists():
            # An index may keep its files beside its pages.
            yield path.parent if path.name == "simple" else path


def attempt(tree: Path, command: str) -> tuple[int, float]:
    """Run `command` in the tree, in mounts of its own that end with it, and answer status and seconds."""
    variables = settings()
    lines = [f"mount -t proc proc {tree}/proc", f"mount --rbind /dev {tree}/dev"]
    for path in sorted(set(places(variables))):
        inside = Path(f"{tree}{path}")
        make = f"mkdir -p {inside}" if path.is_dir() else f"mkdir -p {inside.parent}; touch {inside}"
        lines += [make, f"mount --bind -o ro {path} {inside}"]
    home = ["HOME=/root", "LANG=C.UTF-8", "PATH=/usr/sbin:/usr/bin:/sbin:/bin"]
    clean = ["env", "-i", *home, *(f"{name}={value}" for name, value in variables.items())]
    lines.append(f"exec chroot {tree} {shlex.join(clean)} bash -c {shlex.quote(f'cd {CHECKOUT} && {command}')}")
    begin = time.monotonic()
    run = ["unshare", "--mount", "--fork", "--kill-child", "bash", "-euc", "\n".join(lines)]
    status = subprocess.run(run, stdin=subprocess.DEVNULL, check=False).returncode
    return status, time.monotonic() - begin


def main(arguments: list[str]) -> int:
    """Make the tree, try every command in it, and print how it went."""
    missing = [name for name in ("debootstrap", "unshare", "git", "apt-get") if not shutil.which(name)]
    if os.geteuid() != 0 or missing:
        sys.exit(f"This must run as root, with debootstrap installed. Missing: {', '.join(missing) or 'root'}")
    tree = Path(tempfile.mkdtemp(prefix="voordeur-bare-"))
    tree.chmod(0o755)
    try:
        make_tree(tree)
        rows = []
        for what, command, at_most in TRIES:
            print(f"\n$ {command}", flush=True)
            status, seconds = attempt(tree, command)
            rows.append((what, status, seconds, at_most, status == 0 and (at_most is None or seconds <= at_most)))
    finally:
        # The mounts were never seen outside their own commands: this removes the tree alone.
        if "--keep" not in arguments:
            shutil.rmtree(tree)
    print()
    for what, status, seconds, at_most, holds in rows:
        limit = f"at most {at_most:.0f} s" if at_most else ""
        print(f"{what:<32}{seconds:8.1f} s   {limit:<16}status {status}   {'holds' if holds else 'FAILS'}")
    return 0 if all(row[-1] for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
