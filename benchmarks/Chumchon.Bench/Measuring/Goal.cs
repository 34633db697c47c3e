namespace Chumchon.Bench.Measuring;

/// <summary>A figure beside the one to reach.</summary>
internal static class Goal
{
    public static void PrintAtLeast(string what, double reached, double goal) => Print(what, reached, "≥", goal, reached >= goal);

    public static void PrintBelow(string what, double reached, double goal) => Print(what, reached, "<", goal, reached < goal);

    private static void Print(string what, double reached, string sign, double goal, bool met) =>
        Console.WriteLine($"  {(met ? "reached" : "MISSED "),-8} {what}: {reached:0.0} (goal {sign} {goal:0.#})");
}
