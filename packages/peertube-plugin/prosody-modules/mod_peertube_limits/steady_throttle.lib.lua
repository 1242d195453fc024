-- Prosody's throttles go by the time of day: set back by an hour, it lets nothing through for an hour. From here on they go by what only moves forward.
local now = require "util.time".monotonic;
local throttle = getmetatable(require "util.throttle".create(1, 1)).__index;

function throttle:update()
	local time = now();
	local elapsed = self.peertube_time and time - self.peertube_time or 0;
	self.peertube_time = time;
	self.balance = math.min(self.max, self.balance + self.rate * elapsed);
	return self.balance;
end

return throttle;
