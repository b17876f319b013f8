#!/bin/sh
# Makes a checkout ready for one use, from nothing: system packages, npm packages, the project's Node, the build.
# Usage: setup.sh start|test|demo|cli|all. Quick and silent when all is there; says what it does on the error output.
set -eu
cd "$(dirname "$0")/../.."
target=${1:-all}
stamp=node_modules/.linzhan-installed

say() { printf '%s\n' "$*" >&2; }

case $target in
  cli) packages='' ;;
  start) packages='chromium fonts-noto-cjk' ;;
  demo) packages='chromium fonts-noto-cjk' ;;
  test | all) packages='chromium fonts-noto-cjk age openssl poppler-utils' ;;
  *) say "setup.sh: 不认识的目标 $target"; exit 2 ;;
esac

# Is what a package brings there already, whoever brought it?
has() {
  case $1 in
    chromium)
      for name in chromium chromium-browser google-chrome google-chrome-stable microsoft-edge; do
        command -v "$name" >/dev/null 2>&1 && return 0
      done
      [ -d '/Applications/Google Chrome.app' ] || [ -d '/Applications/Chromium.app' ] ;;
    fonts-noto-cjk) [ -d /usr/share/fonts/opentype/noto ] || [ "$(uname)" != Linux ] || fc-list :lang=zh 2>/dev/null | grep -q . ;;
    poppler-utils) command -v pdftoppm >/dev/null 2>&1 ;;
    *) command -v "$1" >/dev/null 2>&1 ;;
  esac
}

missing=''
for package in $packages; do has "$package" || missing="$missing $package"; done
if [ -n "$missing" ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    say "正在安装系统软件包：$missing"
    apt-get update -qq >&2
    # shellcheck disable=SC2086 # a list of names
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >&2
  else
    say "请先安装：${missing}（Debian：sudo apt-get install${missing}；其他系统装 Chrome 或 Edge 以及中文字体即可）。现在继续。"
  fi
fi

if [ ! -e "$stamp" ] || [ package-lock.json -nt "$stamp" ]; then
  say '正在安装依赖（npm ci），约半分钟…'
  npm ci --loglevel=error >&2
  : > "$stamp"
fi

PATH="$PWD/node_modules/.bin:$PATH"
export PATH
node tests/support/require-node.cjs
if [ "$target" = start ]; then node tests/support/build.ts --quiet >&2; fi
