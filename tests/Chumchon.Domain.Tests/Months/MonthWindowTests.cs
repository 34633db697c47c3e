using Chumchon.Domain.Calendar;
using Chumchon.Domain.Months;
using Chumchon.Domain.Returns;

namespace Chumchon.Domain.Tests.Months;

public sealed class MonthWindowTests
{
    private static readonly SalesMonth February = SalesMonth.Of(2024, 2);

    [Fact]
    public void ByDefault_OpensOnItsFirstDayAndNeverCloses()
    {
        var window = MonthWindow.Default(February);

        window.RefusalAt(February.Begins.AddTicks(-1)).ShouldBe(new MonthNotYetOpen(February, February.Begins));
        window.IsOpenAt(February.Begins).ShouldBeTrue();
        window.IsOpenAt(February.Begins.AddYears(50)).ShouldBeTrue();
        window.Due.ShouldBeNull();
    }

    [Fact]
    public void Closing_IsTheFirstInstantShut()
    {
        var closes = February.Next.Begins.AddDays(10);
        var window = MonthWindow.Default(February) with { Closes = closes };

        window.IsOpenAt(closes.AddTicks(-1)).ShouldBeTrue();
        window.RefusalAt(closes).ShouldBe(new MonthClosed(February, closes));
    }
}
