using Chumchon.Data.Returns;
using Chumchon.Data.Tests.Producers;
using Chumchon.Domain;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using static Chumchon.Domain.Producers.SalesChannel;
using static Chumchon.Tests.SmallWorld;

namespace Chumchon.Data.Tests.Returns;

public sealed class ChangeRowsTests
{
    private static readonly LineKey ClothAsHousehold = new(Cloth.Producer, ProductType.Household);

    [Theory, OnSqlite, OnPostgres]
    public async Task SecondProductType_EntersMonthAndRegister(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);

        var result = await AddAsync(month, ClothAsHousehold);

        result.Value.Made.ShouldBe(await month.VersionAsync(2));
        (await month.AmountsAsync())[ClothAsHousehold].ShouldBe(ChannelAmounts.Blank);
        (await month.ChangesAsync(2)).ShouldBe([new(ClothAsHousehold, Channel: null, Before: null, After: 0)]);
        (await month.Database.CountAsync("producer_line where producer_id = 2002 and product_type = 4 and active")).ShouldBe(1);
        var stored = await month.ReturnAsync();
        (stored.Rows, stored.Producers, stored.State).ShouldBe((5, 3, ReturnState.Synced));
        await ShouldBeRightAsync(month);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task LineOfAProducerThatMovedHere_BelongsToThisDistrictNow(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await using var register = MueangRegister.On(month.Database);
        await register.MoveAsync(SathingFood.Producer, version: 0, Mueang, 900101);

        (await AddAsync(month, SathingFood)).IsOk.ShouldBeTrue();

        (await month.Database.CountAsync("producer_line where producer_id = 2011 and district_code = 9001")).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ProductTypeThatIsThere_IsRefused(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);

        (await AddAsync(month, Cloth)).Refusal.ShouldBeOfType<ProductTypeAlreadyThere>();

        (await month.ReturnAsync()).Version.ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ProducerOfAnotherDistrictOrOfNobody_IsRefusedAndNotRegistered(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        var lines = await month.Database.CountAsync("producer_line");

        (await AddAsync(month, new(SathingFood.Producer, ProductType.Herb))).Refusal.ShouldBeOfType<RowUnknown>();
        (await AddAsync(month, new(77_777, ProductType.Herb))).Refusal.ShouldBeOfType<RowUnknown>();

        (await month.Database.CountAsync("producer_line")).ShouldBe(lines);
        (await month.ReturnAsync()).Version.ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task BlankRow_CanBeRemoved(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);

        (await RemoveAsync(month, Balm)).Value.Made.Number.ShouldBe(2);

        (await month.AmountsAsync()).Keys.ShouldNotContain(Balm);
        (await month.ChangesAsync(2)).ShouldBe([new(Balm, Channel: null, Before: 0, After: null)]);
        (await month.Database.CountAsync("producer_line where producer_id = 2003 and active")).ShouldBe(1);
        await ShouldBeRightAsync(month);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RowWithAFigure_CannotBeRemoved(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(1, new TypedCell(Balm, DomesticOffline, 0));

        (await RemoveAsync(month, Balm)).Refusal.ShouldBeOfType<RowHoldsFigures>();

        (await month.ReturnAsync()).Version.ShouldBe(2);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RowThatOnceHeldAFigure_CannotBeRemoved(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SaveAsync(1, new TypedCell(Balm, DomesticOffline, 5));
        await month.SaveAsync(2, new TypedCell(Balm, DomesticOffline, null));

        (await RemoveAsync(month, Balm)).Refusal.ShouldBeOfType<RowHoldsFigures>();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task FigureInAnotherMonth_DoesNotHoldTheRow(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SyncAsync(MueangMonth.February.Previous);
        await month.SaveAsync(MueangMonth.Request(1, new TypedCell(Balm, DomesticOffline, 5)) with { Month = MueangMonth.February.Previous });

        (await RemoveAsync(month, Balm)).Refusal.ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task RowThatIsNotThere_IsUnknown(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);

        (await RemoveAsync(month, ClothAsHousehold)).Refusal.ShouldBe(new RowUnknown(ClothAsHousehold.Number));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ForeignScopes_AreRefused(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);

        (await AddAsync(month, ClothAsHousehold, AreaScope.Of(Sathing))).Refusal.ShouldBeOfType<OutsideArea>();
        (await AddAsync(month, ClothAsHousehold, AreaScope.Of(Songkhla))).Refusal.ShouldBeOfType<DistrictRecordsItself>();
        (await RemoveAsync(month, Balm, AreaScope.Of(Sathing))).Refusal.ShouldBeOfType<OutsideArea>();
        (await RemoveAsync(month, Balm, AreaScope.Country)).Refusal.ShouldBeOfType<DistrictRecordsItself>();
        (await month.ReturnAsync()).Version.ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task ClosedMonth_IsRefused(string provider)
    {
        await using var month = await MueangMonth.CreateSyncedAsync(provider);
        await month.SetWindowAsync(MueangMonth.February, MueangMonth.February.Begins, closes: month.Clock.GetUtcNow());

        (await AddAsync(month, ClothAsHousehold)).Refusal.ShouldBeOfType<MonthClosed>();
        (await RemoveAsync(month, Balm)).Refusal.ShouldBeOfType<MonthClosed>();
    }

    private static Task<Result<MonthStep>> AddAsync(MueangMonth month, LineKey line, AreaScope? scope = null) =>
        month.Rows.AddProductTypeAsync(
            MueangMonth.ByOfficer with { Scope = scope ?? MueangMonth.Scope }, Mueang, MueangMonth.February, line, CancellationToken.None);

    private static Task<Result<MonthStep>> RemoveAsync(MueangMonth month, LineKey line, AreaScope? scope = null) =>
        month.Rows.RemoveAsync(MueangMonth.ByOfficer with { Scope = scope ?? MueangMonth.Scope }, Mueang, MueangMonth.February, line, CancellationToken.None);

    private static async Task ShouldBeRightAsync(MueangMonth month) =>
        (await StoredLedger.ReadAsync(month.Database.Database)).ShouldBeRight();
}
