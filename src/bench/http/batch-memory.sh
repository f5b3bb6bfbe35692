#!/bin/sh
# Sends many profiles in one batch to a service with a small heap and tells how much memory it took and how fast it was.
# Needs the packaged service (./mvnw package), curl and python3. Usage: batch-memory.sh [profiles] [heap]
set -eu
cd "$(dirname "$0")/../../.."
profiles=${1:-1000000}
heap=${2:-128m}
port=${PORT:-18089}
report=target/bench/batch-memory.md
mkdir -p target/bench

java -XX:+UseSerialGC -Xmx"$heap" -Dquarkus.http.port="$port" -jar target/quarkus-app/quarkus-run.jar > target/bench/batch-memory.log 2>&1 &
service=$!
trap 'kill $service 2> /dev/null || true' EXIT
until curl -sf "http://localhost:$port/q/health/ready" > /dev/null; do
    kill -0 $service
    sleep 1
done

begun=$(date +%s.%N)
python3 -c '
import glob, json, sys
lines = [json.dumps(json.load(open(f)), ensure_ascii=False).encode() + b"\n" for f in sorted(glob.glob("rules/golden/*/profile.json"))]
for i in range(int(sys.argv[1])):
    sys.stdout.buffer.write(lines[i % len(lines)])
' "$profiles" | curl -sSN -X POST -T - -H 'Content-Type: application/x-ndjson' -H 'Expect:' \
    "http://localhost:$port/api/v1/assessments/batch?view=summary" | wc -l > target/bench/batch-memory.answers
ended=$(date +%s.%N)

python3 - "$profiles" "$heap" "$begun" "$ended" "/proc/$service/status" > "$report" <<'P'
import sys
profiles, heap, begun, ended, status = sys.argv[1:]
answers = int(open("target/bench/batch-memory.answers").read())
if answers != int(profiles):
    sys.exit("%s profiles were sent and %d lines answered." % (profiles, answers))
peak = next(int(l.split()[1]) for l in open(status) if l.startswith("VmHWM"))
print("| profiles in one batch | heap | peak resident memory | profiles/s |")
print("|---|---|---|---|")
print("| %d | %s | %d MiB | %.0f |" % (answers, heap, peak // 1024, answers / (float(ended) - float(begun))))
P
cat "$report"
