# What ./installer/test --long does after the ordinary tests; read by bash. Every part runs even when an earlier one failed;
# build/long-result.txt says what was done, on which commit and when.

result=$top/build/long-result.txt
trouble=0
commit=$(git -c safe.directory="$top" -C "$top" rev-parse HEAD 2>/dev/null || echo unknown)
changed=$(git -c safe.directory="$top" -C "$top" status --porcelain 2>/dev/null | grep -q . && echo " with local changes" || true)
{
  echo "commit   $commit$changed"
  echo "date     $(date -u +%Y-%m-%dT%H:%M:%SZ)"
  echo "machine  $(nproc) cores, $(awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo)"
  echo "release  $summary"
} >"$result"

# part NAME COMMAND...: runs it in a subshell, writes one line
part() {
  local name=$1 begun=$SECONDS verdict=passed
  shift
  announce "$name"
  rm -f "$top/build/part.txt"
  ("$@") || { verdict=FAILED; trouble=1; }
  printf '%-8s %s in %s%s\n' "$name" "$verdict" "$(took "$begun")" "$([ -s "$top/build/part.txt" ] && printf ': ' && cat "$top/build/part.txt" || true)" >>"$result"
}

# The release build once more, with what is too slow for every day.
slow_tests() {
  run_tests release -L long --no-tests=ignore
  outcome release >"$top/build/part.txt"
}

# Interop and figures measure time and another program; a sanitizer says nothing about those.
sanitized() {
  configure "$1" -DVEDETTE_TESTS=ON
  build "$1"
  local failed=0
  run_tests "$1" -LE 'long|interop|bench|house' || failed=1
  outcome "$1" >"$top/build/part.txt"
  return $failed
}

coverage() {
  configure coverage -DVEDETTE_TESTS=ON
  build coverage
  find "$top/build/coverage" -name '*.gcda' -delete
  run_tests coverage -LE 'long|interop|bench|house' || return 1
  (cd "$top" && gcovr --root . --filter core/ --object-directory build/coverage --exclude-throw-branches --exclude-unreachable-branches \
    --txt build/coverage.txt --print-summary -j "$(nproc)") >"$logs/gcovr.log" 2>&1 || { tail -3 "$logs/gcovr.log"; return 1; }
  grep -E '^(lines|branches)' "$logs/gcovr.log" | tr '\n' ' ' >"$top/build/part.txt"
  note "$(cat "$top/build/part.txt") (by file: build/coverage.txt)"
}

# Ten minutes for each parser, grown from the committed corpus; FUZZ_SECONDS asks for another time.
fuzzing() {
  configure fuzz
  build fuzz
  run_tests fuzz -L fuzz -j "$(nproc)"
  outcome fuzz >"$top/build/part.txt"
}

# clang reads what gcc compiled every day: its warnings by the build of the fuzz preset, its lint here.
lint() {
  local files
  configure tidy -DVEDETTE_UNITY=OFF
  files=$(cd "$top" && find core app -name '*.cpp' | sort)
  (cd "$top" && xargs -P "$(nproc)" -n 2 clang-tidy-14 -p build/tidy --quiet --warnings-as-errors='*' <<<"$files") >"$logs/tidy.log" 2>&1 \
    || { grep -E 'error:|warning:' "$logs/tidy.log" | sort -u | head -40; return 1; }
  printf '%s files' "$(wc -w <<<"$files")" >"$top/build/part.txt"
}

# The figures, each with the floor measured in the same run.
figures() {
  local name failed=0
  for name in handshake tls-handshake throughput ping idle; do
    if "$top/build/release/bin/vedette-node" bench "$name" --json >"$logs/bench-$name.log" 2>&1; then cat "$logs/bench-$name.log" >>"$top/build/bench.txt"
    else failed=1; note "bench $name failed: $(tail -1 "$logs/bench-$name.log")"; fi
  done
  sed 's/^/      /' "$top/build/bench.txt"
  return $failed
}

part long slow_tests
part asan sanitized asan
part tsan sanitized tsan
part coverage coverage
part lint lint
part fuzz fuzzing
rm -f "$top/build/bench.txt"
part bench figures
if [ -e "$top/build/bench.txt" ]; then cat "$top/build/bench.txt" >>"$result"; fi
rm -f "$top/build/part.txt"
say "written: build/long-result.txt"
cat "$result"
[ $trouble = 0 ] || { say "FAILED after $(took "$started")"; exit 1; }
