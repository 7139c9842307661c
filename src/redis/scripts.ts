/**
 * Runs a Lua script on Redis with one key, and resolves with what the script returns. It rejects if Redis can't be reached
 * or refuses the script.
 */
export type Evaluate = (script: string, key: string, args: string[]) => Promise<unknown>;

/*
 * The key is a sorted set, so that one key holds all and a cluster keeps it in one place. The score of a member says what
 * it is:
 *
 *   0 and up    a request: when it was answered or, while it is under way, when it will at the latest have been
 *   -1          the `run_id` of the server that wrote all this
 *   below -1    "pause": the negated time at which it ends
 *
 * All times are in ms of the server's clock. They have 13 digits, which Lua turns into text without a loss. Writing after
 * TIME needs the replication of effects, which is the default since Redis 5.
 */

const NOW = `
local key, time = KEYS[1], redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
`;

const PAUSE_UNTIL = `
local function pauseUntil(time)
  local old = redis.call('ZSCORE', key, 'pause')
  if not old or -old < time then redis.call('ZADD', key, -time, 'pause') end
end
`;

/** What {@link ACQUIRE} returns for a request that may leave. */
export const GRANTED = "granted";

/**
 * Takes a slot. Returns `granted`, or the time in ms before which no slot can be free.
 *
 * Its arguments: id of the request, requests that may be in the window with it, span of the window, longest time under way,
 * 1 if it is urgent, 1 if requests left lately that Redis has not seen.
 */
export const ACQUIRE = `${NOW}${PAUSE_UNTIL}
local id, limit, span, flight = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local urgent, unseen = ARGV[5] == '1', ARGV[6] == '1'

-- A server that is new, restarted, flushed or failed over may have lost requests of the last window, even if it has an
-- older copy of the key. What is not known counts as full, so the others wait for a window, as in a pause.
local info = redis.pcall('INFO', 'server')
local run = type(info) == 'string' and string.match(info, 'run_id:(%w+)')
if not run then return redis.error_reply('ERR INFO is refused or has no run_id, which tells that the server was restarted') end
if unseen or not redis.call('ZSCORE', key, run) then
  redis.call('ZREMRANGEBYSCORE', key, -1, -1)
  redis.call('ZADD', key, -1, run)
  pauseUntil(now + span)
end

-- A client that was disconnected may run a script twice.
redis.call('ZREM', key, id)
-- One ms more than the span, because times are rounded down.
redis.call('ZREMRANGEBYSCORE', key, 0, '(' .. now - span)

local wait = 0
if not urgent then wait = -(redis.call('ZSCORE', key, 'pause') or 0) - now end
local count = redis.call('ZCOUNT', key, 0, '+inf')
if count >= limit then
  -- The slot of a request under way is free a span after its answer, so not before a span from now.
  local leaving = redis.call('ZRANGEBYSCORE', key, 0, '+inf', 'WITHSCORES', 'LIMIT', count - limit, 1)
  wait = math.max(wait, math.min(leaving[2], now) + span + 1 - now)
end
if wait > 0 then return wait end
redis.call('ZADD', key, now + flight, id)
return '${GRANTED}'
`;

/** Has a request, whose id is the argument, count as answered now. */
export const RELEASE = `${NOW} return redis.call('ZADD', key, now, ARGV[1])`;

/** Takes a request, whose id is the argument, out of the window: it was never sent. */
export const GIVE_BACK = `return redis.call('ZREM', KEYS[1], ARGV[1])`;

/** Lets only urgent requests leave for so many ms. A longer pause stays as it is. */
export const PAUSE = `${NOW}${PAUSE_UNTIL} pauseUntil(now + ARGV[1])`;
