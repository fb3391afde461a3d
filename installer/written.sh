#!/bin/sh
# written.sh FILE COMMAND...: the command's standard output as that file, which is whole or not there
set -eu
file=$1
shift
"$@" >"$file.part" || { rm -f "$file.part"; exit 1; }
mv "$file.part" "$file"
