-- Whose a domain is, as far as names tell: whoever has one may have any number of names below it. The plugin knows the list of public suffixes.
local async = require "util.async";
local new_cache = require "util.cache".new;
local now = require "util.time".monotonic;

local ask = module:require "ask_peertube";

local seconds_until_asked_again = 60;
local known = new_cache(2000);

-- Too much rather than too little, as long as nobody has said better: two labels, of whatever kind they are.
local function guess(domain)
	if domain:find("^[%d.]+$") or domain:find(":", 1, true) then return domain; end
	return domain:match("[^.]+%.[^.]+$") or domain;
end

local function of(domain)
	local kept = known:get(domain);
	return kept and kept.owner or guess(domain);
end

local function learn(domain, done)
	local kept = known:get(domain);
	if kept and (kept.owner or kept.till > now()) then return; end
	known:set(domain, { till = now() + seconds_until_asked_again });
	async.runner(function ()
		local answer = ask("owner", { domain = domain });
		if not answer or type(answer.owner) ~= "string" then return; end
		known:set(domain, { owner = answer.owner });
		if done then done(answer.owner); end
	end, { error = function (_, err) module:log("error", "Asking for the owner of %s failed: %s", domain, err); end }):run(true);
end

return { of = of; learn = learn };
