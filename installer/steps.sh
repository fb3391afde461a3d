# What ./installer/test and ./installer/run share; read by bash, not run. Every function either does its step or
# ends the script with a sentence that says what to do.

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
logs=$top/build/logs
mkdir -p "$logs"
started=$SECONDS
step=0
steps=1

say() { printf '%s\n' "$*"; }
note() { printf '      %s\n' "$*"; }
announce() { step=$((step + 1)); printf '[%d/%d] %s\n' "$step" "$steps" "$*"; }
die() { printf 'error: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }
took() { printf '%d min %02d s' $((($SECONDS - $1) / 60)) $((($SECONDS - $1) % 60)); }

# The first Ctrl-C ends the script once the running command, which got it too, is down.
trap 'echo; exit 130' INT TERM

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# packages_of GROUP...: names from installer/packages
packages_of() {
  local group
  for group in "$@"; do awk -v group="$group" '$1 == group { print $2 }' "$top/installer/packages"; done
}

# install_packages GROUP...: only what is missing; touches neither apt nor the network when nothing is.
install_packages() {
  local wanted missing present
  wanted=$(packages_of "$@")
  have dpkg-query && have apt-get || die "this is not a Debian system (no dpkg, no apt). Vedette is built and proven on Debian 12; elsewhere install the counterparts of these and use the CMake presets:" $wanted
  present=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' $wanted 2>/dev/null | awk '$2 == "installed" { print $1 }' || true)
  missing=$(comm -23 <(sort <<<"$wanted") <(sort -u <<<"$present") | tr '\n' ' ')
  if [ -z "${missing// /}" ]; then note "nothing is missing"; return; fi
  if ! (. /etc/os-release && [ "${ID:-}" = debian ] && [ "${VERSION_ID:-}" = 12 ]) 2>/dev/null; then
    note "this is not Debian 12: package names and versions may differ, going on"
  fi
  note "missing: $missing"
  [ "$(id -u)" = 0 ] || have sudo || die "only root may install packages: run this as root, or install sudo"
  as_root apt-get -qq -o DPkg::Lock::Timeout=120 -o APT::Update::Error-Mode=any update >"$logs/apt.log" 2>&1 \
    || die "apt cannot fetch its lists; is there a network? It said: $(grep -E '^[EW]:' "$logs/apt.log" | head -1)"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -y -o DPkg::Lock::Timeout=120 -o Dpkg::Use-Pty=0 \
    install --no-install-recommends $missing 2>&1 | tee -a "$logs/apt.log" \
    | awk '/newly installed/ { print "      apt: " $0 } /^Fetched/ { print "      apt: " $0 }
           /^Setting up/ { if (++n % 60 == 0) print "      apt: " n " packages set up" } { fflush() }' \
    || die "apt could not install them; it said: $(grep -E '^E:' "$logs/apt.log" | head -1) (all of it: $logs/apt.log)"
}

# How many compilers at once: one per core, but each may need 1.5 GB.
jobs() {
  local cores memory
  cores=$(nproc 2>/dev/null || echo 1)
  memory=$(awk '/MemAvailable/ { print int($2 / 1500000) }' /proc/meminfo 2>/dev/null || echo 1)
  [ "$memory" -ge 1 ] || memory=1
  echo $((cores < memory ? cores : memory))
}

# configure PRESET [-D...]: a tree that is new becomes a unity build (several sources per compiler run: a third of the time
# from nothing); one that exists keeps what its owner chose, for there the plain build with ccache is the quicker one.
configure() {
  local preset=$1 options=()
  shift
  [ -e "$top/build/$preset/CMakeCache.txt" ] || options=(-DVEDETTE_UNITY=ON)
  (cd "$top" && cmake --preset "$preset" "${options[@]}" "$@") >"$logs/configure-$preset.log" 2>&1 \
    || { tail -15 "$logs/configure-$preset.log" >&2; die "CMake could not configure the preset $preset (all of it: $logs/configure-$preset.log)"; }
}

# build PRESET [TARGET...]
build() {
  local preset=$1 begun=$SECONDS
  shift
  NINJA_STATUS='      [%f/%t] ' cmake --build "$top/build/$preset" -j "$(jobs)" ${1:+--target "$@"} 2>&1 | tee "$logs/build-$preset.log" | progress \
    || die "the build of the preset $preset failed (all of it: $logs/build-$preset.log)"
  note "built in $(took "$begun")"
}

# On a terminal every line; in a log each twentieth step and whatever is not a step.
progress() {
  if [ -t 1 ]; then cat
  else awk '/^ +\[[0-9]+\/[0-9]+\]/ { if (n++ % 20 == 0) { print; fflush() } next } /^ninja: (Entering|no work)/ { next } { print; fflush() }'
  fi
}

# run_tests PRESET [ctest options]
run_tests() {
  local preset=$1
  shift
  (cd "$top/build/$preset" && ctest --output-on-failure --no-tests=error "$@") 2>&1 | tee "$logs/test-$preset.log" | sed 's/^/      /'
}

# outcome PRESET: "34 tests passed, 2 skipped (names)"
outcome() {
  awk '/\*\*\*Skipped/ { skipped++; sub(/ \.\.\..*/, ""); names = names (names ? ", " : "") $NF }
       /tests passed, / { total = $NF; failed = $4 }
       END { printf "%d tests passed", total - failed - skipped; if (skipped) printf ", %d skipped (%s)", skipped, names
             if (failed) printf ", %d FAILED", failed }' "$logs/test-$1.log"
}
