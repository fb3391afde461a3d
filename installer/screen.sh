# A screen in memory for a computer without one, and a way to look at it; read by bash, not run.

screen_size=${VEDETTE_SCREEN:-1440x900}

has_display() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ -n "${QT_QPA_PLATFORM:-}" ]; }

# free_port: the first of a few that nobody listens on at 127.0.0.1
free_port() {
  local port
  for port in $(seq 5900 5999); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
  return 1
}

# on_screen_in_memory PROGRAM ARGUMENTS...: runs it on an X server of its own whose picture a VNC server offers to this computer
# alone, with a password that is made for this run. Everything ends with the program.
on_screen_in_memory() {
  local folder port password number status=0
  folder=$(mktemp -d)
  chmod 700 "$folder"
  screen_children=()
  end_screen() {
    local child
    for child in "${screen_children[@]}"; do kill "$child" 2>/dev/null || true; done
    wait 2>/dev/null || true
    rm -rf "$folder"
  }
  trap end_screen EXIT
  # The server picks the number of the display, tells it, and lets nobody in without the cookie.
  local cookie
  cookie=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  : >"$folder/authority"
  xauth -q -f "$folder/authority" add ":0" . "$cookie" 2>/dev/null
  mkfifo "$folder/number"
  Xvfb -displayfd 3 -screen 0 "${screen_size}x24" -auth "$folder/authority" -nolisten tcp 3>"$folder/number" >"$logs/screen.log" 2>&1 &
  screen_children+=($!)
  read -r -t 20 number <"$folder/number" || die "no screen in memory could be started; Xvfb said: $(tail -1 "$logs/screen.log")"
  xauth -q -f "$folder/authority" add ":$number" . "$cookie"
  export DISPLAY=":$number" XAUTHORITY="$folder/authority" QT_QPA_PLATFORM=xcb XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-$folder}

  port=$(free_port) || die "every port from 5900 to 5999 is taken: end a VNC server of yours"
  # Eight characters are all that a VNC password has.
  password=$(head -c 64 /dev/urandom | LC_ALL=C tr -dc 'a-km-zA-HJ-NP-Z2-9' | head -c 8)
  (umask 077; printf '%s\n' "$password" >"$folder/password")
  x11vnc -display "$DISPLAY" -auth "$XAUTHORITY" -localhost -rfbport "$port" -passwdfile "$folder/password" \
    -forever -shared -noxdamage -quiet -noipv6 >"$logs/vnc.log" 2>&1 &
  screen_children+=($!)
  local tries
  for tries in $(seq 100); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && break
    kill -0 "${screen_children[1]}" 2>/dev/null || die "the VNC server ended; it said: $(tail -1 "$logs/vnc.log")"
    sleep 0.1
  done
  note "this computer has no display: the window is on a screen in memory, $screen_size"
  note "look at it with a VNC viewer:  127.0.0.1:$port   one-time password: $password"
  note "from another computer, first:  ssh -L $port:127.0.0.1:$port $(id -un)@$(hostname)"
  case " $* " in *" --size"*) ;; *) set -- "$@" --size "$screen_size" ;; esac
  # Waited for rather than run: so that this script hears a signal at once and ends everything.
  "$@" &
  screen_children+=($!)
  wait $! || status=$?
  exit $status
}
