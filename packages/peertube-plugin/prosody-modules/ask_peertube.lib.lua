-- ask(question, body): what the plugin answers as a table, or nil when PeerTube is away. Needs an async context.
local async = require "util.async";
local http = require "net.http";
local json = require "util.json";
local timer = require "util.timer";

local client = http.new({ connection_pooling = true; suppress_errors = true });

local function read_answer(text, code)
	local answer = code == 200 and json.decode(text);
	return type(answer) == "table" and answer or nil;
end

local function request_of(secret, body)
	return {
		method = "POST";
		headers = { Authorization = "Bearer "..secret; ["Content-Type"] = "application/json" };
		body = json.encode(body);
	};
end

return function (question, body)
	local url, secret = module:get_option_string("peertube_url"), module:get_option_string("peertube_secret");
	if not (url and secret) then
		module:log("error", "The options peertube_url and peertube_secret are not set");
		return nil;
	end
	local wait, done = async.waiter();
	local is_done, answer, trouble = false, nil, "no answer in time";
	local function finish(text, code)
		if is_done then return; end
		is_done, answer, trouble = true, read_answer(text, code), code == 0 and text or code or trouble;
		done();
	end
	local request = client:request(url..question, request_of(secret, body), finish);
	local alarm = timer.add_task(module:get_option_number("peertube_timeout", 5), function () finish(); end);
	wait();
	timer.stop(alarm);
	if not answer then
		module:log("warn", "PeerTube did not answer \"%s\": %s", question, trouble);
		if request then http.destroy_request(request, true); end
	end
	return answer;
end;
