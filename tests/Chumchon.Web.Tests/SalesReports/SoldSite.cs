using Chumchon.Web.Tests.TestSites;

namespace Chumchon.Web.Tests.SalesReports;

/// <summary>A site whose small world has sold.</summary>
internal static class SoldSite
{
    public static async Task<TestSite> StartAsync(string provider = "sqlite")
    {
        var site = await TestSite.StartAsync(provider);
        await site.World.AddSalesAsync();
        await site.World.ChangeAreasAsync(
            """
            insert into province (code, name_th, name_en, region_th, region_en, report_order)
            values (10, 'กรุงเทพมหานคร', 'Bangkok', 'ภาคกลาง', 'Central', null)
            """);
        return site;
    }
}

/// <summary>Sites whose small world has sold.</summary>
public sealed class SoldSites() : ReadSites(SoldSite.StartAsync);
