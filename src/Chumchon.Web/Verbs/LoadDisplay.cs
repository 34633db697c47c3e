using Chumchon.Data.Setup;
using Spectre.Console;

namespace Chumchon.Web.Verbs;

/// <summary>Shows a load as bars on a terminal, and as plain lines elsewhere.</summary>
internal static class LoadDisplay
{
    private static bool IsTerminal => !Console.IsOutputRedirected;

    /// <summary>Says what is being done, while it is.</summary>
    public static async Task SayAsync(string words, Func<Task> work)
    {
        if (IsTerminal)
        {
            await AnsiConsole.Status().StartAsync(words, _ => work());
        }
        else
        {
            await Console.Out.WriteLineAsync(words);
            await work();
        }
    }

    /// <summary>Shows a bar a step.</summary>
    public static async Task<T> ShowAsync<T>(string title, Func<IProgress<LoadProgress>, Task<T>> work)
    {
        await Console.Out.WriteLineAsync($"{title} …");
        return IsTerminal
            ? await AnsiConsole.Progress()
                .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
                .StartAsync(context => work(new Bars(context)))
            : await work(new Lines());
    }

    // Reports come from the loading itself, one after another: IProgress needs no synchronisation here.
    private sealed class Bars(ProgressContext context) : IProgress<LoadProgress>
    {
        private readonly Dictionary<string, ProgressTask> bars = [];

        public void Report(LoadProgress value)
        {
            if (!bars.TryGetValue(value.Step, out var bar))
            {
                bars[value.Step] = bar = context.AddTask(value.Step, maxValue: value.Of);
            }

            bar.Value = value.Done;
        }
    }

    private sealed class Lines : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value)
        {
            if (value.Done == value.Of)
            {
                Console.WriteLine($"  {value.Step}: {value.Of}");
            }
        }
    }
}
