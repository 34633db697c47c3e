using Chumchon.Domain.Calendar;

namespace Chumchon.Domain.Tests.Calendar;

public sealed class ThaiDateTests
{
    private static readonly SalesMonth February = SalesMonth.Of(2024, 2);

    /// <summary>07:32:05 UTC on 8 February 2024: 14:32:05 in Bangkok.</summary>
    private static readonly DateTimeOffset Moment = new(2024, 2, 8, 7, 32, 5, TimeSpan.Zero);

    [Theory]
    [InlineData("")]
    [InlineData("th-TH")]
    [InlineData("en-US")]
    [InlineData("ar-SA")]
    public void Thai_HasBuddhistYearsUnderAnyFormattingCulture(string culture)
    {
        using var _ = new UnderCulture(culture, "th");

        ThaiDate.Month(February).ShouldBe("กุมภาพันธ์ 2567");
        ThaiDate.MonthName(February).ShouldBe("กุมภาพันธ์");
        ThaiDate.ShortMonth(February).ShouldBe("ก.พ. 67");
        ThaiDate.ThaiMonth(February).ShouldBe("กุมภาพันธ์ 2567");
        ThaiDate.Date(Moment).ShouldBe("8 กุมภาพันธ์ 2567");
        ThaiDate.ShortDate(Moment).ShouldBe("08/02/2567");
        ThaiDate.ShortDay(Moment).ShouldBe("8 ก.พ.");
        ThaiDate.Time(Moment).ShouldBe("14:32");
        ThaiDate.TimeWithSeconds(Moment).ShouldBe("14:32:05");
    }

    [Theory]
    [InlineData("")]
    [InlineData("th-TH")]
    [InlineData("en-US")]
    [InlineData("ar-SA")]
    public void English_HasCommonYearsUnderAnyFormattingCulture(string culture)
    {
        using var _ = new UnderCulture(culture, "en");

        ThaiDate.Month(February).ShouldBe("February 2024");
        ThaiDate.ShortMonth(February).ShouldBe("Feb 2024");
        ThaiDate.ThaiMonth(February).ShouldBe("กุมภาพันธ์ 2567");
        ThaiDate.Date(Moment).ShouldBe("8 February 2024");
        ThaiDate.ShortDate(Moment).ShouldBe("08/02/2024");
        ThaiDate.ShortDay(Moment).ShouldBe("8 Feb");
        ThaiDate.ThaiShortDate(Moment).ShouldBe("08/02/2567");
        ThaiDate.Time(Moment).ShouldBe("14:32");
        ThaiDate.ThaiTime(Moment).ShouldBe("14.32");
    }

    [Fact]
    public void EveningInLondon_IsTheNextDayInBangkok()
    {
        using var _ = new UnderCulture("", "th");
        var newYearsEve = new DateTimeOffset(2023, 12, 31, 17, 0, 0, TimeSpan.Zero);

        ThaiDate.Date(newYearsEve).ShouldBe("1 มกราคม 2567");
        ThaiDate.ShortDate(newYearsEve).ShouldBe("01/01/2567");
        ThaiDate.Time(newYearsEve).ShouldBe("00:00");
    }

    [Fact]
    public void ShortYear_KeepsItsNought()
    {
        using var _ = new UnderCulture("", "th");

        ThaiDate.ShortMonth(SalesMonth.Of(2060, 1)).ShouldBe("ม.ค. 03");
    }

    [Fact]
    public void EveryMonth_HasItsThaiName() =>
        new FiscalYear(2567).Months.Select(ThaiDate.ThaiMonth).ShouldBe(
        [
            "ตุลาคม 2566", "พฤศจิกายน 2566", "ธันวาคม 2566", "มกราคม 2567", "กุมภาพันธ์ 2567", "มีนาคม 2567",
            "เมษายน 2567", "พฤษภาคม 2567", "มิถุนายน 2567", "กรกฎาคม 2567", "สิงหาคม 2567", "กันยายน 2567",
        ]);
}
