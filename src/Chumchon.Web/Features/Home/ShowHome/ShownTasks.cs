using Chumchon.Domain.Months;

namespace Chumchon.Web.Features.Home.ShowHome;

/// <summary>What a district has to do, at most as many months as can be overlooked.</summary>
public sealed record ShownTasks(MonthTasks Tasks, DateTimeOffset Now)
{
    private const int Most = 6;

    public IEnumerable<MonthStanding> Months => Tasks.Months.Take(Most);

    public int More => Math.Max(0, Tasks.Months.Count - Most);
}
