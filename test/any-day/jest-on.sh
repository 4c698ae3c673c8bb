#!/bin/sh -eu
# Runs Jest with the clock moved for everything that it starts, PostgreSQL and the product's own programs included:
#
#   test/any-day/jest-on.sh '2027-10-31 02:30' --selectProjects unit db e2e
#
# The instant is civil time in the zone of TZ and the clock goes on from there. Needs Debian's package faketime.

FAKETIME=$(printf '%+d' $(($(date -d "$1" +%s) - $(date +%s))))
shift
cd "$(dirname "$0")/../.."
# A difference, and not an instant, since each program reads it when it starts. Timers stay on the real clock.
export FAKETIME FAKETIME_DONT_FAKE_MONOTONIC=1 DONT_FAKE_MONOTONIC=1
# The loader puts the platform's library directory in place of $LIB.
export LD_PRELOAD='/usr/$LIB/faketime/libfaketimeMT.so.1'
date
exec node node_modules/jest/bin/jest.js "$@"
