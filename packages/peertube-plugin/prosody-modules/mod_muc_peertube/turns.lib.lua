-- Reading the archive holds everybody up for a moment. So it takes turns, with as long a pause after each as it took, and one for each connection at a time.
local async = require "util.async";
local now = require "util.time".monotonic;
local timer = require "util.timer";

local longest_pause = 0.5;
-- Whoever takes longer has gone without saying so.
local longest_turn = 10;

local waiting, is_taken, began = {}, false, 0;

local function take()
	is_taken, began = true, now();
end

local function pass_on()
	is_taken = false;
	local next_one = table.remove(waiting, 1);
	if not next_one then return; end
	take();
	next_one();
end

-- Returns when it is one's turn, which `finish` must end.
local function wait_for()
	if not is_taken or now() - began > longest_turn or not async.ready() then return take(); end
	local wait, done = async.waiter();
	waiting[#waiting + 1] = done;
	wait();
end

local function finish()
	timer.add_task(math.min(now() - began, longest_pause), pass_on);
end

return { wait_for = wait_for; finish = finish };
