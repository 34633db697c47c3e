using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Chumchon.Tests.Databases;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.Requests;

/// <summary>Forms of two megabytes from people whom the program does not know, sent to the real server by many at once.</summary>
public sealed class StrangersBodiesTests
{
    private const int Strangers = 30;
    private const int Size = 2_000_000;
    private const int Piece = 8_000;
    private const int Most = 80 * 1024;

    [Theory]
    [InlineData("/sign-in", "application/x-www-form-urlencoded", false)]
    [InlineData("/sign-in", "multipart/form-data; boundary=b", true)]
    [InlineData("/entry/otop-sales/2024-02", "application/x-www-form-urlencoded", true)]
    [InlineData("/entry/otop-sales/2024-02/upload", "multipart/form-data; boundary=b", false)]
    [InlineData("/sign-out", "application/x-www-form-urlencoded", true)]
    [InlineData("/language", "application/x-www-form-urlencoded", false)]
    [InlineData("/sign-in", "text/plain", false)]
    [InlineData("/nothing/here", "application/x-www-form-urlencoded", true)]
    [InlineData("/nothing/here", "application/json", false)]
    [InlineData("/favicon.svg", "application/x-www-form-urlencoded", false)]
    [InlineData("/health/live", "application/x-www-form-urlencoded", true)]
    public async Task LargeFormOfAStranger_IsNotRead(string path, string type, bool chunked)
    {
        var meter = new ReadMeter();
        await using var site = await TestSite.StartOnNetworkAsync(replace: meter.Measure);

        await Task.WhenAll(Enumerable.Range(0, Strangers).Select(_ => SendAsync(site.Address, path, type, chunked)));

        meter.OfLines.Count.ShouldBe(Strangers);
        meter.OfLines.ShouldAllBe(static bytes => bytes < Most);
    }

    [Theory]
    [InlineData("chumchon.device=forged")]
    [InlineData("chumchon.session=forged")]
    public async Task ForgedCookie_MakesNobodyKnown(string cookie)
    {
        var meter = new ReadMeter();
        await using var site = await TestSite.StartOnNetworkAsync(replace: meter.Measure);

        await SendAsync(site.Address, "/sign-in", "application/x-www-form-urlencoded", chunked: false, cookie);

        meter.OfLines.ShouldHaveSingleItem().ShouldBeLessThan(Most);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task DeviceThatSignedInBefore_IsRead(string provider)
    {
        await using var site = await TestSite.StartOnNetworkAsync(provider);
        var officer = await site.SignInAsync("d9001");
        var page = await officer.GetAsync("/entry/otop-sales/2024-02");
        site.Clock.Advance(TimeSpan.FromHours(11));

        var answer = await officer.PostAsync(page.Path, page.Token, new("x", new string('1', Size)));

        answer.Alerts.ShouldBe(["หมดเวลาการใช้งาน กรุณาเข้าสู่ระบบอีกครั้ง ตัวเลขที่กรอกไว้ยังอยู่ครบ"]);
    }

    /// <summary>Sends until the line is closed or the form is whole, and waits for the end of the line.</summary>
    private static async Task SendAsync(Uri site, string path, string type, bool chunked, string cookie = "none=")
    {
        using var line = new TcpClient();
        await line.ConnectAsync(site.Host, site.Port);
        var stream = line.GetStream();
        var length = chunked ? "Transfer-Encoding: chunked" : string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Size}");
        var piece = Encoding.ASCII.GetBytes(chunked ? $"1f40\r\n{new string('1', Piece)}\r\n" : new string('1', Piece));
        try
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(
                $"POST {path} HTTP/1.1\r\nHost: {site.Authority}\r\nConnection: close\r\nCookie: {cookie}\r\nContent-Type: {type}\r\n{length}\r\n\r\n"));
            for (var sent = 0; sent < Size; sent += Piece)
            {
                await stream.WriteAsync(piece);
            }

            if (chunked)
            {
                await stream.WriteAsync("0\r\n\r\n"u8.ToArray());
            }

            await stream.CopyToAsync(Stream.Null);
        }
        catch (IOException)
        {
            // Closed before the form was whole, which is what is wanted.
        }
    }
}
