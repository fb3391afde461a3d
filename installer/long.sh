# What ./installer/test --long does; read by bash. Each part runs even when an earlier one failed, and leaves one line in
# build/long-result.txt: name, verdict, date, commit, numbers. The line of a part stays until that part has run again.

result=$top/build/long-result.txt
trouble=0

# state: the commit, with a plus when files differ from it
state() {
  local git=(git -c safe.directory="$top" -C "$top")
  "${git[@]}" rev-parse --short HEAD 2>/dev/null | tr -d '\n' || printf unknown
  "${git[@]}" status --porcelain 2>/dev/null | grep -q . && printf + || true
}

# part NAME: runs part_NAME in a subshell, whose last words about itself stand in $numbers
part() {
  local name=$1 begun=$SECONDS status verdict=passed commit numbers each
  announce "$name"
  commit=$(state)
  numbers=$logs/numbers-$name.txt
  rm -f "$numbers"
  # Not "|| status=…": bash would then ignore every failure but the last inside.
  set +e
  (set -e; "part_$name")
  status=$?
  set -e
  [ $status = 0 ] || { verdict=FAILED; trouble=1; }
  [ "$commit" = "$(state)" ] || commit+="..$(state)"
  for each in $every_part; do
    if [ "$each" != "$name" ]; then grep "^$each " "$result" 2>/dev/null || true
    else
      printf '%-9s %s  %s  %-8s ' "$name" $verdict "$(date -u +%Y-%m-%dT%H:%MZ)" "$commit"
      printf '%sin %s\n' "$(sed 's/ *$/, /' "$numbers" 2>/dev/null | tr -d '\n')" "$(took "$begun")"
    fi
  done >"$result.new"
  mv "$result.new" "$result"
}

# tested PRESET [ctest options]: the counts are this part's numbers, whether it passed or not
tested() {
  local status=0
  run_tests "$@" || status=$?
  { outcome "$1"; echo; } >"$numbers"
  return $status
}

# The everyday build and its tests, with those labelled long; its steps are this part's notes.
part_release() {
  local status=0
  announce() { note "$*"; }
  everyday || status=$?
  echo "$summary" >"$numbers"
  return $status
}

# Interop and figures measure time and another program; a sanitizer says nothing about those.
ordinary=(-j "$(jobs)" -LE 'long|interop|bench|house')
sanitized() {
  export QTEST_FUNCTION_TIMEOUT=1800000 # a rehearsal of every attack is ten times as long under one
  configure "$1" -DVEDETTE_TESTS=ON "${@:2}"
  build "$1"
  tested "$1" "${ordinary[@]}"
}
part_asan() { sanitized asan; }
# Qt is not instrumented: of its threads the sanitizer would only say what is not so. Tests that end a process in the middle of its work
# fork first, and its threads begin there. Rehearsals run on one thread, which this sanitizer would follow for an hour; those of the lab
# that have threads are lab_live_test.
part_tsan() {
  ordinary+=(-E '^lab_test$')
  TSAN_OPTIONS=die_after_fork=0 sanitized tsan -DVEDETTE_CONSOLE=OFF
}

# Of core alone: the window's tests would build for half an hour and say little of it.
part_coverage() {
  export QTEST_FUNCTION_TIMEOUT=1800000 # as under a sanitizer: what counts its lines is slow
  configure coverage -DVEDETTE_TESTS=ON -DVEDETTE_CONSOLE=OFF
  build coverage
  find "$top/build/coverage" -name '*.gcda' -delete
  tested coverage "${ordinary[@]}"
  (cd "$top" && gcovr --root . --filter core/ --object-directory build/coverage --exclude-throw-branches --exclude-unreachable-branches \
    --txt build/coverage.txt --print-summary -j "$(nproc)") >"$logs/gcovr.log" 2>&1 || { tail -3 "$logs/gcovr.log"; return 1; }
  grep -E '^(lines|branches)' "$logs/gcovr.log" >>"$numbers"
  note "$(tail -2 "$numbers" | tr '\n' ' ') (by file: build/coverage.txt)"
}

# Ten minutes of wall time for each parser, grown from the committed corpus; four share a core, so that the whole takes about an
# hour. FUZZ_SECONDS and FUZZ_JOBS ask for other measures; build/fuzz.txt says how often each target ran.
part_fuzz() {
  local log status=0 jobs=${FUZZ_JOBS:-$((4 * $(nproc)))}
  export FUZZ_SECONDS=${FUZZ_SECONDS:-600}
  configure fuzz
  build fuzz $(cd "$top/tests/fuzz" && ls *_fuzz.cpp | sed 's/\.cpp$//')
  note "$FUZZ_SECONDS s for each target, $jobs at once"
  rm -f "$top"/build/fuzz/fuzz/*.log
  (cd "$top/build/fuzz" && nice -n 19 ctest --output-on-failure --no-tests=error -L fuzz -j "$jobs") 2>&1 | tee "$logs/test-fuzz.log" \
    | sed 's/^/      /' || status=1
  for log in "$top"/build/fuzz/fuzz/*.log; do
    printf '%12d %s\n' "$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")" "$(basename "$log" .log)"
  done | sort -n >"$top/build/fuzz.txt"
  { outcome fuzz; echo
    awk -v how="$FUZZ_SECONDS s each, $jobs at once" 'NR == 1 { least = $1 " (" $2 ")" } { all += $1 }
      END { printf "%s, %.0f million executions, at least %s\n", how, all / 1e6, least }' "$top/build/fuzz.txt"
  } >"$numbers"
  return $status
}

# clang reads what gcc compiled every day: its warnings by the build of the fuzz preset, its lint here. Not the console: what the
# analyzer finds there are leaks inside Qt's headers that are none.
part_lint() {
  local files
  configure tidy -DVEDETTE_UNITY=OFF
  # With one that it cannot read it looks for little, and ends well.
  if (cd "$top" && clang-tidy-14 -p build/tidy --dump-config core/base/bytes.cpp) 2>&1 | grep 'Error parsing'; then return 1; fi
  files=$(cd "$top" && find core app -path app/desktop -prune -o -name '*.cpp' -print | sort)
  printf '%s files\n' "$(wc -w <<<"$files")" >"$numbers"
  (cd "$top" && xargs -P "$(nproc)" -n 2 clang-tidy-14 -p build/tidy --quiet --warnings-as-errors='*' <<<"$files") >"$logs/tidy.log" 2>&1 \
    || { grep -E 'error:|warning:' "$logs/tidy.log" | sort -u | head -40; return 1; }
}

# The figures, each with the floor measured in the same run, and with js-libp2p's where it is installed; all of them stand in
# build/bench.txt.
part_bench() {
  local name rival program interop=yes rivals=yes
  install_interop || { interop=no; note "SKIPPED: nothing is measured against js-libp2p"; }
  install_modules rivals || { rivals=no; note "SKIPPED: layout and policy are measured against no other"; }
  configure release -DVEDETTE_TESTS=ON
  build release vedette-node vedette
  rm -f "$top/build/bench.txt"
  for name in handshake tls-handshake throughput ping idle crawl lookup gossip lab store rebuild policy layout table \
      window-render window-live window-table window-start window-pixel; do
    rival=() program=vedette-node
    case $name in
      *handshake|throughput|gossip) [ $interop = no ] || rival=(--against-js "$top/tests/interop") ;;
      layout|policy) [ $rivals = no ] || rival=(--against "$top/tests/rivals") ;;
      window-*) program=vedette ;;
    esac
    "$top/build/release/bin/$program" bench "${name#window-}" --json "${rival[@]}" >"$logs/bench-$name.log" 2>&1 || die "bench $name: $(tail -1 "$logs/bench-$name.log")"
    cat "$logs/bench-$name.log" >>"$top/build/bench.txt"
  done
  sed 's/^/      /' "$top/build/bench.txt"
  sed -n 's/.*"name":"\([^"]*\)".*"ratio":\([0-9]*\.\{0,1\}[0-9]\{0,2\}\).*/\1 \2/p' "$top/build/bench.txt" >"$numbers"
}

for name in $parts; do part "$name"; done
say "build/long-result.txt, the last run of each part:"
cat "$result"
[ $trouble = 0 ] || { say "FAILED after $(took "$started")"; exit 1; }
