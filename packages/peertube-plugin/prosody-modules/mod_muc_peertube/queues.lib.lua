-- People who come over one connection between servers do not wait for each other: each has a queue of what is still to be looked at.
local async = require "util.async";
local st = require "util.stanza";

local longest_queue = 100;
local most_queues = 1000;

local queues, count = {}, 0;
local is_from_queue = setmetatable({}, { __mode = "k" });

local function drop_queue(from)
	if queues[from] then queues[from], count = nil, count - 1; end
end

local function new_queue(from)
	local queue = async.runner(function (event)
		prosody.core_post_stanza(event.origin, event.stanza);
	end, {
		ready = function () drop_queue(from); end;
		error = function (_, err) module:log("error", "A stanza from %s failed: %s", from, err); end;
	});
	queues[from], count = queue, count + 1;
	return queue;
end

-- Clients have a connection of their own, and may be kept waiting on it.
local function may_wait(event)
	return is_from_queue[event.stanza] or (event.origin.type == "c2s" and async.ready());
end

local function is_behind_others(event)
	return not may_wait(event) and queues[event.stanza.attr.from] ~= nil;
end

-- False when there is no room for it.
local function add(event)
	local from, stanza = event.stanza.attr.from, st.clone(event.stanza);
	if not queues[from] and count >= most_queues then return false; end
	local queue = queues[from] or new_queue(from);
	if #queue.queue >= longest_queue then return false; end
	is_from_queue[stanza] = true;
	queue:run({ origin = event.origin, stanza = stanza });
	if queue.state == "ready" then drop_queue(from); end
	return true;
end

local function is_queued(stanza)
	return is_from_queue[stanza] ~= nil;
end

return { is_queued = is_queued; may_wait = may_wait; is_behind_others = is_behind_others; add = add };
