using Chumchon.Data.Returns;
using Chumchon.Domain.Areas;
using Microsoft.Extensions.Caching.Memory;

namespace Chumchon.Web.Features.MonthlyReturns.EnterSales;

/// <summary>The rows that this node drew last for the districts that record: whose they are is known while the database is away.</summary>
public sealed class DrawnRows : IDisposable
{
    private const int MostRows = 20_000;

    private readonly MemoryCache drawn = new(new MemoryCacheOptions { SizeLimit = MostRows });

    public void Keep(EntryReturn shown) =>
        drawn.Set(shown.District, shown.Rows, new MemoryCacheEntryOptions { Size = Math.Max(1, shown.Rows.Count) });

    /// <summary>Empty where they are not known.</summary>
    public IReadOnlyList<EntryRow> Of(DistrictCode district) => drawn.Get<IReadOnlyList<EntryRow>>(district) ?? [];

    public void Dispose() => drawn.Dispose();
}
