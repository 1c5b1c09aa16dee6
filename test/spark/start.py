"""Starts Spark with executors of their own and runs a program of the README in it: start.py PROGRAM FILE..."""

import json
import sys

from pyspark.sql import SparkSession

program, *files = sys.argv[1:]
spark = (
    SparkSession.builder.master('local-cluster[2,1,1024]')
    .appName('scholar-profile')
    .config('spark.ui.enabled', 'false')
    .config('spark.driver.host', '127.0.0.1')
    .config('spark.driver.bindAddress', '127.0.0.1')
    # Files of one machine are split at 32 MB; a crawl that a test can afford is smaller.
    .config('spark.hadoop.fs.local.block.size', '500000')
    .getOrCreate()
)
names = {'spark': spark, 'files': files}
with open(program, encoding='utf-8') as text:
    exec(compile(text.read(), program, 'exec'), names)

results = names['results'].collect()
print(
    json.dumps(
        {
            'version': spark.version,
            'damaged': names['damaged'].value,
            'results': [row.asDict(recursive=True) for row in results],
            'fromParquet': spark.read.parquet('results.parquet').count(),
            'papers': spark.read.parquet('papers.parquet').count(),
            'paperColumns': spark.read.parquet('papers.parquet').columns,
        }
    )
)
spark.stop()
