using Chumchon.Data.Returns;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Tests.Databases;
using static Chumchon.Domain.Producers.SalesChannel;
using static Chumchon.Tests.SmallWorld;

namespace Chumchon.Data.Tests.Returns;

public sealed class SaveReturnRefusalTests
{
    private static readonly SaveRequest Typed = MueangMonth.Request(1, new TypedCell(Curry, DomesticOffline, 100));

    [Theory, OnSqlite, OnPostgres]
    public async Task ClosedMonth_TakesNothing(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        var closed = month.Clock.GetUtcNow();
        await month.SetWindowAsync(MueangMonth.February, MueangMonth.February.Begins, closes: closed);

        var refusal = await month.RefusedAsync<MonthClosed>(Typed);

        refusal.ShouldBe(new MonthClosed(MueangMonth.February, closed));
        await NothingIsWrittenAsync(month);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task LastMillisecondBeforeClosing_IsOpen(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SetWindowAsync(
            MueangMonth.February, MueangMonth.February.Begins, closes: month.Clock.GetUtcNow().AddMilliseconds(1));

        (await month.SaveAsync(Typed)).Version.ShouldBe(2);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task MonthThatBeginsTomorrow_IsNotYetOpen(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        var april = MueangMonth.February.Next.Next;
        month.Clock.SetUtcNow(april.Begins.AddMilliseconds(-1));

        var refusal = await month.RefusedAsync<MonthNotYetOpen>(Typed with { Month = april, Version = default });

        refusal.ShouldBe(new MonthNotYetOpen(april, april.Begins));
        (await month.ReturnAsync(april)).Version.ShouldBe(0);
        (await month.Database.CountAsync("monthly_return")).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RunningMonth_IsOpenFromItsFirstInstantInBangkok(string provider)
    {
        await using var month = await MueangMonth.CreateAsync(provider);
        var april = MueangMonth.February.Next.Next;
        month.Clock.SetUtcNow(april.Begins);
        await month.SyncAsync(april);

        (await month.SaveAsync(Typed with { Month = april })).Version.ShouldBe(2);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task MonthOpenedLaterByTheDepartment_IsNotYetOpen(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SetWindowAsync(MueangMonth.February, opens: month.Clock.GetUtcNow().AddDays(1));

        await month.RefusedAsync<MonthNotYetOpen>(Typed);

        await NothingIsWrittenAsync(month);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ForeignDistrict_IsOutsideTheArea(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);

        await ShouldBeRefusedAsync<OutsideArea>(month, AreaScope.Of(Sathing));
        await ShouldBeRefusedAsync<OutsideArea>(month, AreaScope.Of(Satun));
        await NothingIsWrittenAsync(month);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ProvinceAndDepartment_ReadButDoNotRecord(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);

        await ShouldBeRefusedAsync<DistrictRecordsItself>(month, AreaScope.Of(Songkhla));
        await ShouldBeRefusedAsync<DistrictRecordsItself>(month, AreaScope.Country);
        await NothingIsWrittenAsync(month);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RowOfNobody_IsUnknown(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        var nobody = new LineKey(77_777, ProductType.Food);

        var refusal = await month.RefusedAsync<RowUnknown>(
            Typed with { Cells = [new(Curry, DomesticOffline, 100), new(nobody, DomesticOffline, 1)] });

        refusal.ShouldBe(new RowUnknown(nobody.Number));
        await NothingIsWrittenAsync(month);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RowOfAnotherDistrictOrAPausedProducer_IsUnknown(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);

        await month.RefusedAsync<RowUnknown>(Typed with { Cells = [new(SathingFood, DomesticOffline, 1)] });
        await month.RefusedAsync<RowUnknown>(Typed with { Cells = [new(PausedFood, DomesticOffline, 1)] });

        await NothingIsWrittenAsync(month);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task AfterARefusal_TheNextSaveGoesThrough(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.RefusedAsync<RowUnknown>(Typed with { Cells = [new(SathingFood, DomesticOffline, 1)] });

        (await month.SaveAsync(Typed)).Version.ShouldBe(2);
    }

    private static async Task ShouldBeRefusedAsync<T>(MueangMonth month, AreaScope scope) =>
        (await month.Save.ExecuteAsync(MueangMonth.ByOfficer with { Scope = scope }, Typed, CancellationToken.None))
            .ShouldBeOfType<SaveRefused>().Refusal.ShouldBeOfType<T>();

    private static async Task NothingIsWrittenAsync(MueangMonth month)
    {
        (await month.ReturnAsync()).Version.ShouldBe(1);
        (await month.AmountsAsync()).Values.ShouldAllBe(amounts => amounts.IsBlank);
        (await month.Database.CountAsync("return_save")).ShouldBe(0);
        (await month.Database.CountAsync("audit_entry")).ShouldBe(1);
    }
}
