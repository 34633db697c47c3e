using System.Globalization;
using System.Text;

namespace Chumchon.Web.Tests.Requests;

/// <summary>A request as bytes.</summary>
/// <param name="Leaves">Whether the client goes away after it.</param>
internal sealed record MalformedRequest(string Kind, byte[] Bytes, bool Leaves = false)
{
    public override string ToString() => $"{Kind}: {Encoding.Latin1.GetString(Bytes, 0, Math.Min(Bytes.Length, 700))}";
}

/// <summary>Draws requests that nobody sends who fills in a page: by a seed, so that one that breaks the program can be sent again.</summary>
internal sealed class MalformedRequests(int seed, RequestTargets targets, string cookies)
{
    private const string FormType = "application/x-www-form-urlencoded";

    private static readonly string[] Values =
    [
        "%00", "a%00b", "%01", "%1B[2J", "%7F", "%C2%85", "%EF%BF%BE", "%EF%BF%BF", "%ED%A0%80", "%FF%FE", "%F0%9F%92%A9", "%E0%B8", "%",
        "%zz", "%u0e01", "+", "%20", "", "null", "-1", "0", "9223372036854775808", "-9223372036854775809", "NaN", "1e309", "0x10", "1,2,3",
        "%E0%B9%91%E0%B9%92", "2024-13", "0000-00", "9999-12", "0001-01", "2567", "9998", "2024-02", "9001", "9999", "00", "90", "%0D%0AX-Y:%20z",
        "..%2F..%2Fetc", "%2F%2Fevil", "/%E0%B8%81", "%5Cevil", "%E0%B8%81%E0%B8%B3", "%E2%80%AE", "x%5B", "%5B%5D", "%5B0", "true", "SyncAdd", "Session", "%3Cscript%3E",
        "%ef%bb%bf1", "1%27--", "all", "pdf", "xlsx", "json", "long", "thai", "million", "deadbeef", "__proto__", "%25%25",
    ];

    private static readonly string[] Types =
    [
        "text/plain", "application/json", "application/xml", "text/plain; charset=utf-7", FormType + "; charset=utf-7", FormType + "; charset=utf-16",
        FormType + "; charset=nonsense", FormType + "; charset=", FormType + ";;;", "multipart/form-data", "multipart/form-data; boundary=", "multipart/mixed; boundary=x", ";", "/", "a",
        "APPLICATION/X-WWW-FORM-URLENCODED", FormType + ", text/plain", "multipart/form-data; boundary=\"" + new string('b', 300) + "\"",
    ];

    private static readonly string[] JsonTypes = ["application/json", "application/json; charset=utf-8", "application/json; charset=utf-16", "application/merge-patch+json", "text/json"];

    private static readonly string[] JsonValues =
    [
        "null", "true", "0", "-1", "1e999", "9223372036854775808", "0.1", "\"\"", "\"\\u0000\"", "\"\\ud800\"", "\"\u0e01\"", "\"__proto__\"", "\"2024-13\"", "NaN", "'x'", "[", "{", "\"", "tru", "1,",
        "\"" + new string('a', 5_000) + "\"", new string('[', 200), string.Concat(Enumerable.Repeat("{\"a\":", 200)),
    ];

    private static readonly string[] Methods = ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "HEAD", "FOO", "get", "POST", "CONNECT", "PROPFIND"];

    private static readonly string[] Headers =
    [
        "Cookie: chumchon.session=x", "Cookie: chumchon.form=%00", "Cookie: chumchon.language=%00", "Cookie: =;;;a=b=c;\u0001", "Cookie: .AspNetCore.Mvc.CookieTempDataProvider=x",
        "Accept-Language: \u0e01\u0000", "Accept-Language: th;q=1e9,*;q=-1,,,;", "If-None-Match: \"", "If-None-Match: W/", "If-Modified-Since: yesterday", "Range: bytes=9-1", "Range: bytes=-",
        "Accept: application/json", "Accept: ,;q=x", "Accept-Encoding: br;q=x, gzip;q=-1, \u0001", "Expect: 100-continue", "Expect: nothing", "Host: \u0e01", "Host: a b", "X-Forwarded-For: %00,::::",
        "Content-Encoding: gzip", "X-HTTP-Method-Override: DELETE", "Origin: null", "Origin: https://elsewhere.example", "Referer: \u0001", "RequestVerificationToken: %00", "Upgrade: h2c",
        "traceparent: 00-zz-zz-zz", "baggage: =%00,,", "Authorization: Bearer \u0e01", "Content-Length: -1", "Content-Length: 9999999999999999999", "Transfer-Encoding: gzip", "Connection: upgrade, close", "No colon", ": no name",
    ];

    private readonly Random draw = new(seed);

    public MalformedRequest Next() => draw.Next(14) switch
    {
        0 => Line("GET", Path(hostile: true), "route"),
        1 or 2 => Line("GET", Path(hostile: false) + Query(), "query"),
        3 or 4 => Post(FormType, Fields(), "form"),
        5 => Post(FormType, Oversized(), "oversized form"),
        6 => Post(Of(Types), draw.Next(2) == 0 ? Fields() : "{\"a\":\"\\u0000\\ud800\",", "type"),
        7 => Post("multipart/form-data; boundary=b", Multipart(), "multipart"),
        8 => Line(Of(Methods), Path(draw.Next(3) == 0) + Query(), "method", Of(Headers)),
        9 => Line("GET", Path(hostile: false) + Query(), "header", Of(Headers), Of(Headers)),
        10 => Chunked(),
        11 or 12 => Post(Of(JsonTypes), Json(depth: 0), "json"),
        _ => NotHttp(),
    };

    private string Path(bool hostile)
    {
        var route = targets.Routes[draw.Next(targets.Routes.Count)];
        return route.Path(name => hostile || draw.Next(4) == 0 ? Of(Values) : RoutePattern.UsualOf(name)) + (hostile && draw.Next(4) == 0 ? "/" + Of(Values) : "");
    }

    private string Query() => "?" + string.Join('&', Enumerable.Range(0, draw.Next(5)).Select(_ => $"{Name()}={Of(Values)}"));

    private string Name() => draw.Next(6) switch
    {
        0 => Of(Values),
        1 => $"{targets.Fields[draw.Next(targets.Fields.Count)]}{Of(Values)}",
        _ => Uri.EscapeDataString(targets.Fields[draw.Next(targets.Fields.Count)]),
    };

    private string Fields()
    {
        var fields = Enumerable.Range(0, draw.Next(12)).Select(_ => draw.Next(9) == 0 ? Of(Values) : $"{Name()}={Of(Values)}").ToList();
        if (draw.Next(2) == 0)
        {
            fields.Add($"__RequestVerificationToken={Uri.EscapeDataString(targets.Token)}");
        }

        return string.Join('&', fields.OrderBy(_ => draw.Next()));
    }

    private string Json(int depth) => draw.Next(depth > 3 ? 1 : 4) switch
    {
        0 => Of(JsonValues),
        1 => $"[{string.Join(',', Enumerable.Range(0, draw.Next(4)).Select(_ => Json(depth + 1)))}]",
        _ => $"{{{string.Join(',', Enumerable.Range(0, draw.Next(5)).Select(_ => $"\"{targets.Fields[draw.Next(targets.Fields.Count)]}\":{Json(depth + 1)}"))}}}",
    };

    private string Oversized() => draw.Next(40) switch
    {
        0 => string.Join('&', Enumerable.Range(0, 20_050).Select(static field => $"a{field}=1")),
        1 => $"x={new string('1', 3 << 20)}",
        < 8 => $"{new string('k', draw.Next(1_000, 9_000))}=1&{Fields()}",
        < 16 => string.Join('&', Enumerable.Range(0, draw.Next(1_000, 3_000)).Select(static field => $"f{field}=")),
        < 24 => $"x={new string('1', draw.Next(10_000, 200_000))}",
        < 32 => string.Concat(Enumerable.Repeat("a[", draw.Next(1, 400))) + "=1&" + Fields(),
        _ => string.Concat(Enumerable.Repeat("a.b[0].", draw.Next(1, 400))) + "=1&" + Fields(),
    };

    private string Multipart()
    {
        string[] parts =
        [
            $"--b\r\nContent-Disposition: form-data; name=\"{Name()}\"\r\n\r\n{Of(Values)}\r\n",
            $"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\u0001{Of(Values)}.xlsx\"\r\n\r\nPK\r\n",
            "--b\r\nContent-Disposition: form-data; name=\"x\"\r\nContent-Type: text/plain; charset=utf-7\r\n\r\n+AAA-\r\n",
            "--b\r\nContent-Disposition: form-data; name=\"x\"\r\nContent-Type: text/plain; charset=nonsense\r\n\r\nx\r\n",
            "--b\r\nno header\r\n\r\nx\r\n", "--b\r\n\r\nx\r\n", "--b\r\nContent-Disposition: ;;=\r\n\r\n\r\n", "--other\r\n", "--b",
            $"--b\r\nContent-Disposition: form-data; name=\"{new string('n', 3_000)}\"\r\n\r\nx\r\n",
            $"--b\r\n{new string('H', 20_000)}: x\r\n\r\nx\r\n",
            $"--b\r\n{string.Concat(Enumerable.Range(0, 40).Select(static header => $"H{header}: x\r\n"))}\r\nx\r\n",
            $"--b\r\nContent-Disposition: form-data; name=\"__RequestVerificationToken\"\r\n\r\n{targets.Token}\r\n",
        ];
        return string.Concat(Enumerable.Range(0, draw.Next(1, 5)).Select(_ => Of(parts))) + (draw.Next(2) == 0 ? "--b--\r\n" : "");
    }

    private MalformedRequest Post(string type, string body, string kind)
    {
        var bytes = Encoding.Latin1.GetBytes(body);
        string[] headers = draw.Next(5) == 0 ? [Of(Headers)] : draw.Next(4) == 0 ? ["Accept: application/json"] : [];
        var cut = draw.Next(12) == 0;
        var head = Head("POST", Path(hostile: false) + (draw.Next(3) == 0 ? Query() : ""), [$"Content-Type: {type}", $"Content-Length: {bytes.Length + (cut ? 10 : 0)}", .. headers]);
        return new(kind, [.. Encoding.UTF8.GetBytes(head), .. bytes], Leaves: cut || headers is [['C', 'o', 'n', 't' or 'n', ..] or ['T', ..] or ['E', ..], ..]);
    }

    private MalformedRequest Line(string method, string target, string kind, params string[] headers) =>
        new(kind, Encoding.UTF8.GetBytes(Head(method, target, headers)), Leaves: headers.Length > 0);

    private MalformedRequest Chunked()
    {
        string[] bodies = ["zz\r\n", "5\r\nab\r\n0\r\n\r\n", "-1\r\n\r\n", "FFFFFFFFFFFFFFFF\r\n", "3\r\na=1\r\n", "3\r\na=1\r\n0\r\nX:\u0001\r\n\r\n", "", "1;=\r\na\r\n0\r\n\r\n", "3\na=1\n0\n\n"];
        var head = Head("POST", Path(hostile: false), [$"Content-Type: {(draw.Next(2) == 0 ? FormType : "multipart/form-data; boundary=b")}", "Transfer-Encoding: chunked"]);
        return new("chunks", Encoding.UTF8.GetBytes(head + Of(bodies)), Leaves: true);
    }

    private MalformedRequest NotHttp()
    {
        string[] requests =
        [
            "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/3.9\r\nHost: localhost\r\n\r\n", "GET\r\n\r\n", "\u0000\u0001\u0002\r\n\r\n", "GET / HTTP/1.0\r\n\r\n",
            "GET /\u0000 HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET /\u0e01?x=\u0e01 HTTP/1.1\r\nHost: localhost\r\n\r\n", $"GET /{new string('a', 9_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n",
            $"GET / HTTP/1.1\r\nHost: localhost\r\nX: {new string('a', 40_000)}\r\n\r\n", $"GET / HTTP/1.1\r\nHost: localhost\r\n{string.Concat(Enumerable.Range(0, 150).Select(static header => $"H{header}: x\r\n"))}\r\n",
            "GET http://localhost/sign-in HTTP/1.1\r\nHost: elsewhere\r\n\r\n", "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET /sign-in HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n",
            "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "\u0016\u0003\u0001\u0002\u0000",
        ];
        return new("not http", Encoding.UTF8.GetBytes(Of(requests)), Leaves: true);
    }

    private string Head(string method, string target, string[] headers)
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{method} {target} HTTP/1.1\r\nHost: localhost\r\n"));
        if (cookies.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"Cookie: {cookies}\r\n");
        }

        return text.AppendJoin("\r\n", headers).Append(headers.Length > 0 ? "\r\n\r\n" : "\r\n").ToString();
    }

    private string Of(string[] choices) => choices[draw.Next(choices.Length)];
}
