using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;

namespace Chumchon.Domain.Tests.Producers;

public sealed class ProducerHistoryTests
{
    private static readonly ProducerAsOf Weavers = new(
        "กลุ่มทอผ้า", ProducerKind.CommunityGroup, new(9001), 900101, ProducerStatus.Active, ProductTypeSet.Of(ProductType.Textile), Products: 2, Star: null);

    private static readonly ProducerHistory Begun = ProducerHistory.Beginning(Month(1), Weavers);

    [Fact]
    public void Change_LeavesTheMonthsBefore()
    {
        var history = Begun.With(Month(6), static was => was with { Name = "กลุ่มทอผ้าไหม" });

        history.At(Month(5))!.Name.ShouldBe("กลุ่มทอผ้า");
        history.At(Month(6))!.Name.ShouldBe("กลุ่มทอผ้าไหม");
        history.At(Month(0)).ShouldBeNull();
        history.Parts.Select(static part => (part.From, part.Until)).ShouldBe([(Month(1), Month(6)), (Month(6), ProducerHistory.Open)]);
    }

    /// <summary>What others changed later stays changed.</summary>
    [Fact]
    public void ChangeDatedBack_GoesThroughAllThatFollows()
    {
        var history = Begun.With(Month(6), static was => was with { Kind = ProducerKind.Sme })
            .With(Month(3), static was => was with { Name = "กลุ่มทอผ้าไหม" });

        history.Parts.Select(static part => (part.From, part.State.Name, part.State.Kind)).ShouldBe(
        [
            (Month(1), "กลุ่มทอผ้า", ProducerKind.CommunityGroup),
            (Month(3), "กลุ่มทอผ้าไหม", ProducerKind.CommunityGroup),
            (Month(6), "กลุ่มทอผ้าไหม", ProducerKind.Sme),
        ]);
    }

    [Fact]
    public void TwoChangesOfAMonth_AreOnePart() => Begun
        .With(Month(6), static was => was with { Products = 3 }).With(Month(6), static was => was with { Products = 4 })
        .Parts.Select(static part => part.State.Products).ShouldBe([2, 4]);

    [Fact]
    public void ChangeTakenBackInItsMonth_LeavesNoPart() => Begun
        .With(Month(6), static was => was with { Products = 3 }).With(Month(6), static was => was with { Products = 2 })
        .Parts.ShouldHaveSingleItem().From.ShouldBe(Month(1));

    [Fact]
    public void Came_IsWhenItCameIntoItsDistrict()
    {
        var moved = Begun.With(Month(4), static was => was with { Products = 3 }).With(Month(6), static was => was with { District = new(9002), Subdistrict = 900201 })
            .With(Month(8), static was => was with { Products = 5 });

        Begun.Came.ShouldBe(Month(1));
        moved.Came.ShouldBe(Month(6));
        moved.With(Month(9), static was => was with { District = new(9001), Subdistrict = 900101 }).Came.ShouldBe(Month(9));
    }

    [Fact]
    public void StatusSince_IsOfTheLastRunOfIt()
    {
        var paused = Begun.With(Month(4), static was => was with { Status = ProducerStatus.Paused }).With(Month(5), static was => was with { Products = 9 });

        Begun.StatusSince.ShouldBe(Month(1));
        paused.StatusSince.ShouldBe(Month(4));
        paused.With(Month(4), static was => was with { Status = ProducerStatus.Active }).StatusSince.ShouldBe(Month(1));
    }

    [Fact]
    public void ChangeBeforeItsBeginning_IsAFault() => Should.Throw<ArgumentOutOfRangeException>(() => Begun.With(Month(0), static was => was));

    private static SalesMonth Month(int number) => new(SalesMonth.Of(2024, 1).Index + number);
}
