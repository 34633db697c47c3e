using Chumchon.Data.Producers;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Producers.Duplicates;
using Chumchon.Tests;
using Chumchon.Tests.Databases;

namespace Chumchon.Data.Tests.Producers;

public sealed class LikelyDuplicatesTests
{
    private const string Code = "90020001234";

    [Theory, OnSqlite, OnPostgres]
    public async Task ANameNearlyAsInTheDistrict_IsToldWithItsReason(string provider)
    {
        await using var database = await WorldAsync(provider);

        var likely = await OfAsync(database, AreaScope.Of(SmallWorld.Mueang), "วสช.แม่บ้านบ่อยาง", 900101);

        var one = likely.ShouldHaveSingleItem();
        (one.Id, one.Name, one.Status).ShouldBe((2001, "กลุ่มแม่บ้านบ่อยาง", ProducerStatus.Active));
        one.Likeness.Degree.ShouldBe(LikenessDegree.Likely);
        one.Likeness.Reasons.ShouldBe([new OtherTitle("วิสาหกิจชุมชน", "กลุ่ม")]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task AProducerOfANeighbouringDistrict_IsToldByItsDistrictAlone(string provider)
    {
        await using var database = await WorldAsync(provider);

        var likely = await OfAsync(database, AreaScope.Of(SmallWorld.Mueang), "กลุ่ม ตาลโตนด", 900101);

        var one = likely.ShouldHaveSingleItem();
        (one.Id, one.Name, one.OfficialCode).ShouldBe((0, "", null));
        one.Likeness.Reasons.ShouldBe([new SameName(), new InOtherDistrict(SmallWorld.Sathing)]);

        var province = await OfAsync(database, AreaScope.Of(SmallWorld.Songkhla), "กลุ่ม ตาลโตนด", 900101);
        province.ShouldHaveSingleItem().Id.ShouldBe(SmallWorld.SathingFood.Producer, "the province may see it");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task OneOfficialCode_IsFoundInTheWholeCountry(string provider)
    {
        await using var database = await WorldAsync(provider);

        var likely = await OfAsync(database, AreaScope.Of(SmallWorld.MueangSatun), "อื่น", 910101, Code);

        likely.ShouldHaveSingleItem().Likeness.Reasons.ShouldBe([new SameOfficialCode(Code)]);
        (await OfAsync(database, AreaScope.Of(SmallWorld.MueangSatun), "กลุ่มตาลโตนด", 910101)).ShouldBeEmpty("a name alone is looked for in its province");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Many_AreToldInTheirOrder(string provider)
    {
        await using var database = await WorldAsync(provider);
        ComparedProducer[] asked = [Asked("กลุ่มใหม่เอี่ยม", 900101), Asked("กลุ่มแม่บ้านบ่อยาง", 900101), Asked("กลุ่มตาลโตดน", 900201)];

        var told = await new LikelyDuplicates(database.Database).OfAsync(AreaScope.Country, asked, CancellationToken.None);

        told.Select(static likely => likely.Count).ShouldBe([0, 1, 1]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task AForeignDistrict_TellsNothing(string provider)
    {
        await using var database = await WorldAsync(provider);

        var told = await new LikelyDuplicates(database.Database).OfAsync(
            AreaScope.Of(SmallWorld.Mueang), Asked("กลุ่มตาลโตนด", 900201), CancellationToken.None);

        told.ShouldBeEmpty();
    }

    private static async Task<TestDatabase> WorldAsync(string provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await SmallWorld.AddToAsync(database);
        await database.ExecuteAsync($"update producer set external_code = '{Code}' where id = {SmallWorld.SathingFood.Producer}");
        return database;
    }

    private static Task<IReadOnlyList<LikelyDuplicate>> OfAsync(
        TestDatabase database, AreaScope scope, string name, int subdistrict, string? code = null) =>
        new LikelyDuplicates(database.Database).OfAsync(scope, Asked(name, subdistrict, code), CancellationToken.None);

    private static ComparedProducer Asked(string name, int subdistrict, string? code = null) =>
        new(ComparedName.Of(name), subdistrict, ProducerKind.CommunityGroup, code);
}
