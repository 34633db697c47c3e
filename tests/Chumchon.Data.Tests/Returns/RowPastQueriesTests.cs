using Chumchon.Data.Returns;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Returns;
using Chumchon.Tests.Databases;
using static Chumchon.Domain.Producers.SalesChannel;
using static Chumchon.Tests.SmallWorld;

namespace Chumchon.Data.Tests.Returns;

public sealed class RowPastQueriesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Row_HasItsMonthsAndTheWritesThatChangedIt(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(1, new TypedCell(Curry, DomesticOffline, 100), new TypedCell(Cloth, DomesticOffline, 7));
        await month.SaveAsync(MueangMonth.Request(2, new TypedCell(Cloth, OverseasOnline, 0)), MueangMonth.ByColleague);
        await month.SaveAsync(
            MueangMonth.Request(3, new TypedCell(Curry, DomesticOffline, 250)) with { Remarks = [new(Curry, "", "ออกร้าน")] },
            MueangMonth.ByColleague);

        var past = (await OfAsync(month, MueangMonth.Scope)).ShouldNotBeNull();

        past.Months.ShouldBeEmpty();
        past.Writes.Select(static write => (write.Version, write.Kind)).ShouldBe(
            [(4, AuditKind.ReturnSaved), (2, AuditKind.ReturnSaved), (1, AuditKind.ReturnSynced)]);
        past.Writes[0].Officer.ShouldBe("สมชาย ตัวอย่าง");
        past.Writes[0].Changes.Select(static change => (change.Part, change.Channel, change.Before, change.Part == ChangedPart.Amount ? change.After : null))
            .ShouldBe([(ChangedPart.Amount, DomesticOffline, 100, 250), (ChangedPart.Remark, null, null, null)]);
        past.Writes[1].Changes.ShouldBe([new(Curry, "", ChangedPart.Amount, DomesticOffline, null, 100)]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task TwelveMonths_AreTotalsOfTheLine(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.Database.AddAsync(
            PastFiguresTests.Fact(Curry, 1, 840_000, null, 0, 25),
            PastFiguresTests.Fact(Curry, 12, 0, null),
            PastFiguresTests.Fact(Curry, 13, 5, null),
            PastFiguresTests.Fact(Curry, 2, null, null),
            PastFiguresTests.Fact(Cloth, 1, 9, null));

        var past = (await OfAsync(month, MueangMonth.Scope)).ShouldNotBeNull();

        past.Months.ShouldBe([(new(MueangMonth.February.Index - 12), 0), (MueangMonth.February.Previous, 840_025)]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ForeignScope_FindsNothing(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);

        (await OfAsync(month, AreaScope.Of(new DistrictCode(9002)))).ShouldBeNull();
    }

    private static Task<RowPast?> OfAsync(MueangMonth month, AreaScope scope) =>
        new RowPastQueries(month.Database.Database).OfAsync(scope, Mueang, MueangMonth.February, Curry, default);
}
