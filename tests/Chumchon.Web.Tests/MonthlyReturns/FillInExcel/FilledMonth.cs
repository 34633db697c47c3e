using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.MonthlyReturns.FillInExcel;

/// <summary>กุมภาพันธ์ 2567 of Mueang with one figure saved, and its form.</summary>
internal static class FilledMonth
{
    public const string Page = "/entry/otop-sales/2024-02";
    public const string File = $"{Page}/form.xlsx";
    public const string Upload = $"{Page}/upload";

    public static readonly SalesMonth February = SalesMonth.Of(2024, 2);

    /// <summary>Domestic offline of the curry: 1,234.50.</summary>
    public static async Task<TestSite> StartAsync(string provider = "sqlite")
    {
        var site = await TestSite.StartAsync(provider);
        await site.World.SaveAsync(SmallWorld.Mueang, February, new TypedCell(SmallWorld.Curry, SalesChannel.DomesticOffline, 123_450));
        return site;
    }

    public static async Task<FilledInForm> DownloadAsync(Visitor officer)
    {
        var file = await officer.GetAsync(File);
        return new(await file.Answer.Content.ReadAsByteArrayAsync());
    }

    public static async Task<SeenPage> UploadAsync(Visitor officer, byte[] file, string name = "form.xlsx") =>
        await officer.UploadAsync(await officer.GetAsync(Upload), name, file);
}

/// <summary>Sites of <see cref="FilledMonth"/>.</summary>
public sealed class FilledSites() : ReadSites(FilledMonth.StartAsync);
