using Chumchon.Data.Months;
using Chumchon.Data.Tests.Returns;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using static Chumchon.Domain.Producers.SalesChannel;

namespace Chumchon.Data.Tests.Months;

/// <summary>Seen on 5 มีนาคม 2567.</summary>
public sealed class WorkMonthsTests
{
    private static readonly SalesMonth February = MueangMonth.February;

    [Theory, OnSqlite, OnPostgres]
    public async Task NothingSaved_IsTheRunningMonth(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);

        (await OfAsync(month)).ShouldBe(February.Next);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SavedInPart_IsThatMonth(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(1, new TypedCell(SmallWorld.Curry, DomesticOffline, 100));

        (await OfAsync(month)).ShouldBe(February);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SavedWhole_IsTheMonthAfterUnlessItsWindowIsShut(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(1, [.. SmallWorld.LinesOfMueang.Select(line => new TypedCell(line, DomesticOffline, 100))]);

        (await OfAsync(month)).ShouldBe(February.Next);

        await month.SetWindowAsync(February.Next, opens: February.Next.Begins.AddDays(20));
        (await OfAsync(month)).ShouldBe(February);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task DistrictOutsideTheScope_IsRefused(string provider)
    {
        await using var month = await MueangMonth.CreateAsync(provider);

        var result = await new WorkMonths(month.Database.Database, month.Clock)
            .OfAsync(AreaScope.Of(SmallWorld.Satun), SmallWorld.Mueang, CancellationToken.None);

        result.Refusal.ShouldBeOfType<OutsideArea>();
    }

    private static async Task<SalesMonth> OfAsync(MueangMonth month)
    {
        var result = await new WorkMonths(month.Database.Database, month.Clock)
            .OfAsync(MueangMonth.Scope, SmallWorld.Mueang, CancellationToken.None);
        result.Refusal.ShouldBeNull();
        return result.Value;
    }
}
