using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Chumchon.Tests.Telemetry;

/// <summary>What the program counts while it is listened to; of one program, however many run in the process.</summary>
internal sealed class HeardFigures : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentQueue<Figure> heard = new();

    /// <param name="scopes">Of the program's meters.</param>
    public HeardFigures(params object[] scopes)
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Name == "Chumchon" && scopes.Any(scope => ReferenceEquals(scope, instrument.Meter.Scope)))
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Hear(instrument, value, tags));
        listener.Start();
    }

    /// <summary>Each figure of an instrument: its tags' values in the order of their names, parted by blanks.</summary>
    public IReadOnlyList<string> Of(string instrument) =>
        [.. heard.Where(figure => figure.Instrument == instrument).Select(static figure => figure.Tags)];

    /// <summary>The values of an instrument with such tags.</summary>
    public IReadOnlyList<double> Values(string instrument, string tags = "") =>
        [.. heard.Where(figure => figure.Instrument == instrument && figure.Tags == tags).Select(static figure => figure.Value)];

    /// <summary>Asks the instruments that are only asked; what was heard before is forgotten.</summary>
    public void Ask()
    {
        heard.Clear();
        listener.RecordObservableInstruments();
    }

    public void Dispose() => listener.Dispose();

    private void Hear(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) => heard.Enqueue(new(
        instrument.Name, value,
        string.Join(' ', tags.ToArray().OrderBy(static tag => tag.Key, StringComparer.Ordinal).Select(static tag => tag.Value))));

    private sealed record Figure(string Instrument, double Value, string Tags);
}
