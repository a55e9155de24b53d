[assembly: LevelOfParallelism(4)]
[assembly: CancelAfter(60_000)]
